package org.atende.mail.record;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.mail.loops.*}: when the desk calls for help.
 *
 * @param threshold how many of its own mails may come back within the time below; a mail held back at the limits always
 *     raises the alarm
 * @param within how long the alarm stays after the last of them
 */
@Validated
@ConfigurationProperties("atende.mail.loops")
record LoopSettings(
        @DefaultValue("10") @Min(1) @Max(10_000) int threshold, @DefaultValue("1h") @NotNull Duration within) {}
