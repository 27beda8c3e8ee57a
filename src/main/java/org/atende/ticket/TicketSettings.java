package org.atende.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
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
 * @param calendar on whose opening reminders and closings fall; null lets them come at any hour
 * @param dateCalendar on whose opening agreed dates fall; null lets them come as they were agreed
 * @param department what a department has otherwise
 */
@Validated
@ConfigurationProperties("atende.ticket")
public record TicketSettings(
        @NotNull @DefaultValue("Europe/Lisbon") ZoneId zone,
        @NotNull @DefaultValue("P3D") Period reminderAfter,
        @NotNull @DefaultValue("P7D") Period autoCloseAfter,
        @Min(1) @DefaultValue("6") int reopenMonths,
        String calendar,
        String dateCalendar,
        @NotNull @Valid @DefaultValue Map<Department, OfDepartment> department) {

    private static final OfDepartment NOTHING = new OfDepartment(null, null, null, null, null);

    public TicketSettings {
        calendar = named(calendar);
        dateCalendar = named(dateCalendar);
    }

    private static String named(String calendar) {
        return calendar == null || calendar.isBlank() ? null : calendar;
    }

    /** A department's own rules; what is null is as for everybody. */
    public record OfDepartment(
            Period reminderAfter,
            Period autoCloseAfter,
            @Min(1) Integer reopenMonths,
            String calendar,
            String dateCalendar) {}

    WaitingRule ruleOf(Department of) {
        OfDepartment own = of == null ? NOTHING : department.getOrDefault(of, NOTHING);
        return new WaitingRule(
                own.equals(NOTHING) ? null : of,
                or(own.reminderAfter(), reminderAfter),
                or(own.autoCloseAfter(), autoCloseAfter),
                or(own.reopenMonths(), reopenMonths),
                or(own.calendar(), calendar),
                or(own.dateCalendar(), dateCalendar));
    }

    Instant reopenUntil(Department of, Instant resolved) {
        return resolved.atZone(zone).plusMonths(ruleOf(of).reopenMonths()).toInstant();
    }

    private static <T> T or(T own, T everybodys) {
        return own == null ? everybodys : own;
    }
}
