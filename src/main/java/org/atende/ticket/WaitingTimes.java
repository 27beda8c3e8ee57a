package org.atende.ticket;

import java.time.Instant;
import java.time.Period;
import org.springframework.stereotype.Component;

/** Turns the settings into dates. */
@Component
class WaitingTimes {

    private final TicketSettings settings;
    private final OpeningHours hours;

    WaitingTimes(TicketSettings settings, OpeningHours hours) {
        this.settings = settings;
        this.hours = hours;
    }

    Waiting waiting(Department department, Instant asked) {
        WaitingRule rule = settings.ruleOf(department);
        return Waiting.of(
                on(rule.calendar(), after(asked, rule.reminderAfter())),
                on(rule.calendar(), after(asked, rule.autoCloseAfter())),
                rule);
    }

    /** When an agreed date comes: on the desk's open time. */
    Instant followUp(Ticket ticket) {
        return on(dateCalendarOf(ticket), ticket.followUpAt());
    }

    String dateCalendarOf(Ticket ticket) {
        return settings.ruleOf(ticket.department()).dateCalendar();
    }

    TimerReason reopening(Ticket ticket) {
        WaitingRule rule = settings.ruleOf(ticket.department());
        return TimerReason.setting(Period.ofMonths(rule.reopenMonths()).toString(), rule.department(), null);
    }

    private Instant after(Instant asked, Period period) {
        return asked.atZone(settings.zone()).plus(period).toInstant();
    }

    private Instant on(String calendar, Instant moment) {
        return calendar == null ? moment : hours.atOrAfter(calendar, moment);
    }
}
