package org.atende.mail.scan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.mail.clamav.*}: the virus scanner, a {@code clamd} that listens on TCP.
 *
 * @param host empty: nothing is scanned
 * @param connectTimeout how long to wait for the connection
 * @param answerTimeout how long to wait for an answer about one file
 */
@Validated
@ConfigurationProperties("atende.mail.clamav")
record ClamavSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") @Min(1) @Max(65535) int port,
        @DefaultValue("5s") @NotNull Duration connectTimeout,
        @DefaultValue("60s") @NotNull Duration answerTimeout) {

    boolean isOn() {
        return !host.isBlank();
    }
}
