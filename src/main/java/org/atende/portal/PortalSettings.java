package org.atende.portal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.portal.*}: the customers' pages.
 *
 * @param officeHours when people are at the desk
 * @param maxFiles how many files can go with one message
 * @param maxFileSize how large they may be together
 * @param draftLifetime how long a guest's ticket waits for its address to be confirmed
 */
@Validated
@ConfigurationProperties("atende.portal")
record PortalSettings(
        @NotNull @DefaultValue OfficeHours officeHours,
        @Min(1) @Max(50) @DefaultValue("10") int maxFiles,
        @NotNull @DefaultValue("20MB") DataSize maxFileSize,
        @NotNull @DefaultValue("24h") Duration draftLifetime) {

    /**
     * Hours in the desk's time zone, as the page shows them.
     *
     * @param weekdays Monday to Friday
     * @param weekend Saturday and Sunday; empty when the desk is closed
     */
    record OfficeHours(
            @Pattern(regexp = HOURS, message = "must be like 09:00-19:00") @DefaultValue("09:00-19:00") String weekdays,
            @Pattern(regexp = HOURS + "|", message = "must be like 10:00-19:00, or empty") @DefaultValue("10:00-19:00")
                    String weekend) {

        private static final String HOURS = "\\d\\d:\\d\\d-\\d\\d:\\d\\d";
    }
}
