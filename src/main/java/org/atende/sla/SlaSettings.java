package org.atende.sla;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.atende.ticket.Priority;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the desk may have a ticket before it is escalated, by priority.
 *
 * @param critical service down
 * @param high urgent requests
 * @param medium problems that are not urgent
 * @param normal questions, billing, sales
 */
@Validated
@ConfigurationProperties("atende.sla.target")
record SlaSettings(
        @NotNull @DefaultValue("1h") Duration critical,
        @NotNull @DefaultValue("4h") Duration high,
        @NotNull @DefaultValue("12h") Duration medium,
        @NotNull @DefaultValue("24h") Duration normal) {

    Duration target(Priority priority) {
        return switch (priority) {
            case CRITICAL -> critical;
            case HIGH -> high;
            case MEDIUM -> medium;
            case NORMAL -> normal;
        };
    }
}
