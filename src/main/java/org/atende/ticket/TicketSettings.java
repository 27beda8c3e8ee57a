package org.atende.ticket;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The desk's calendar rules for waiting and reopening.
 *
 * @param zone where the desk's days begin
 * @param reminderAfter calendar days until a customer who was asked is reminded
 * @param autoCloseAfter calendar days until a ticket that waits for its customer is closed
 * @param reopenMonths calendar months during which a closed ticket can be reopened
 */
@Validated
@ConfigurationProperties("atende.ticket")
public record TicketSettings(
        @NotNull @DefaultValue("Europe/Lisbon") ZoneId zone,
        @NotNull @DefaultValue("P3D") Period reminderAfter,
        @NotNull @DefaultValue("P7D") Period autoCloseAfter,
        @Min(1) @DefaultValue("6") int reopenMonths) {

    public Instant reminderFrom(Instant asked) {
        return asked.atZone(zone).plus(reminderAfter).toInstant();
    }

    public Instant autoCloseFrom(Instant asked) {
        return asked.atZone(zone).plus(autoCloseAfter).toInstant();
    }

    Instant reopenUntil(Instant resolved) {
        return resolved.atZone(zone).plusMonths(reopenMonths).toInstant();
    }
}
