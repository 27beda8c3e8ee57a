package org.atende.ticket.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When each timer of the diagram is due; public because the diagram calls it by name. */
@Component
public class TicketTimers {

    private final TicketLifecycle lifecycle;
    private final Clock clock;

    TicketTimers(TicketLifecycle lifecycle, Clock clock) {
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    public Date escalation(DelegateExecution execution) {
        return at(lifecycle.nextLook(number(execution)));
    }

    public boolean isAtRisk(DelegateExecution execution) {
        return lifecycle.risk(number(execution)).isPresent();
    }

    /** The engine counts milliseconds: better one late than one early. */
    static Date at(Instant moment) {
        return Date.from(moment.plusNanos(999_999));
    }

    public Date reminder(DelegateExecution execution) {
        return Date.from(lifecycle.remindAt(number(execution)));
    }

    public Date autoClose(DelegateExecution execution) {
        return Date.from(lifecycle.closeAt(number(execution)));
    }

    public Date followUp(DelegateExecution execution) {
        return Date.from(lifecycle.followUpAt(number(execution)));
    }

    public Date reopenDeadline(DelegateExecution execution) {
        return Date.from(ticket(execution).reopenUntil());
    }

    private Ticket ticket(DelegateExecution execution) {
        return lifecycle.ticket(number(execution));
    }

    private static TicketNumber number(DelegateExecution execution) {
        return new TicketNumber(execution.getProcessBusinessKey());
    }
}
