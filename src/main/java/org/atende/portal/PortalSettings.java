package org.atende.portal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.portal.*}: the customers' pages.
 *
 * @param maxFiles how many files can go with one message
 * @param maxFileSize how large they may be together
 * @param draftLifetime how long a guest's ticket waits for its address to be confirmed
 */
@Validated
@ConfigurationProperties("atende.portal")
record PortalSettings(
        @Min(1) @Max(50) @DefaultValue("10") int maxFiles,
        @NotNull @DefaultValue("20MB") DataSize maxFileSize,
        @NotNull @DefaultValue("24h") Duration draftLifetime) {}
