package org.atende.mail.summary;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the desk's mails look.
 *
 * @param senderName the name beside the department's address
 * @param deskUrl where people find the desk's pages, customers and agents alike
 * @param recentMessages how much of the conversation stands below the news
 */
@Validated
@ConfigurationProperties("atende.mail.summary")
public record SummarySettings(
        @NotBlank @DefaultValue("Atende") String senderName,
        @NotBlank @DefaultValue("http://localhost:8080") String deskUrl,
        @Min(0) @DefaultValue("3") int recentMessages) {}
