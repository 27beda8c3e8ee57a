package org.atende.chat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.chat.*}: the live chat.
 *
 * @param calendar the calendar that says when people are there to chat
 * @param answerWithin how long a chat waits for an agent before it becomes a ticket like any other
 * @param lostAfter how long after the customer's connection was lost a chat ends
 * @param silence how long after the last line a chat ends
 * @param allowedOrigins the sites that may show the chat in a frame, such as {@code https://www.example.pt}
 * @param maxLength how many characters a line may have
 * @param maxLinesPerMinute how much a customer may write
 * @param maxFileSize how large a file may be
 * @param maxOpenPerAddress how many chats of one internet address may be open at once
 * @param maxStartsPerHour how many chats may begin from one internet address
 */
@Validated
@ConfigurationProperties("atende.chat")
record ChatSettings(
        @NotBlank @DefaultValue("office") String calendar,
        @NotNull @DefaultValue("3m") Duration answerWithin,
        @NotNull @DefaultValue("3m") Duration lostAfter,
        @NotNull @DefaultValue("15m") Duration silence,
        @DefaultValue
                List<
                                @Pattern(
                                        regexp = "https?://[A-Za-z0-9.:-]+",
                                        message = "must be like https://www.example.pt")
                                String>
                        allowedOrigins,
        @Min(100) @Max(50_000) @DefaultValue("4000") int maxLength,
        @Min(1) @DefaultValue("60") int maxLinesPerMinute,
        @NotNull @DefaultValue("20MB") DataSize maxFileSize,
        @Min(1) @DefaultValue("10") int maxOpenPerAddress,
        @Min(1) @DefaultValue("30") int maxStartsPerHour) {}
