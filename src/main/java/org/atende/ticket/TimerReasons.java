package org.atende.ticket;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Knows why a ticket's timers are due when they are: an agent set them, or a rule did. */
@Component
class TimerReasons {

    private final TimersSet changes;
    private final WaitingTimes times;
    private final Promises promises;

    TimerReasons(TimersSet changes, WaitingTimes times, Promises promises) {
        this.changes = changes;
        this.times = times;
        this.promises = promises;
    }

    /** Null if it is not known: the timer is older than the desk's memory of reasons. */
    TimerReason of(Ticket ticket, TicketTimer timer, Instant due) {
        return changes.reason(ticket, timer, due).orElseGet(() -> byRule(ticket, timer, due));
    }

    private static TimerReason promised(Promises.Ahead ahead) {
        return TimerReason.target(ahead.target().toString());
    }

    private TimerReason byRule(Ticket ticket, TicketTimer timer, Instant due) {
        Waiting waiting = ticket.waiting();
        return switch (timer) {
            case ESCALATION ->
                promises.ahead(ticket).map(TimerReasons::promised).orElse(null);
            case REMINDER -> waiting == null ? null : waiting.reminding();
            case AUTO_CLOSE -> waiting == null ? null : waiting.closing();
            case DATE_REACHED ->
                TimerReason.date(due != null && due.equals(ticket.followUpAt()) ? null : times.dateCalendarOf(ticket));
            case REOPEN_DEADLINE -> times.reopening(ticket);
        };
    }
}
