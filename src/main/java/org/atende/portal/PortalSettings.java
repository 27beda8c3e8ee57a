package org.atende.portal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.portal.*}: what the customers' page says of the desk.
 *
 * @param officeHours when people are at the desk
 */
@Validated
@ConfigurationProperties("atende.portal")
record PortalSettings(@NotNull @DefaultValue OfficeHours officeHours) {

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
