package org.atende.ticket.process;

import java.time.Clock;
import java.util.Date;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.TicketSettings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When each timer of the diagram is due; public because the diagram calls it by name. */
@Component
public class TicketTimers {

    private final TicketLifecycle lifecycle;
    private final TicketSettings settings;
    private final Clock clock;

    TicketTimers(TicketLifecycle lifecycle, TicketSettings settings, Clock clock) {
        this.lifecycle = lifecycle;
        this.settings = settings;
        this.clock = clock;
    }

    public Date escalation(DelegateExecution execution) {
        return escalationOf(ticket(execution));
    }

    Date escalationOf(Ticket ticket) {
        return Date.from(ticket.clock().escalationAt(clock.instant()));
    }

    public Date reminder(DelegateExecution execution) {
        return Date.from(settings.reminderFrom(clock.instant()));
    }

    public Date autoClose(DelegateExecution execution) {
        return Date.from(settings.autoCloseFrom(clock.instant()));
    }

    public Date followUp(DelegateExecution execution) {
        return Date.from(ticket(execution).followUpAt());
    }

    public Date reopenDeadline(DelegateExecution execution) {
        return Date.from(ticket(execution).reopenUntil());
    }

    private Ticket ticket(DelegateExecution execution) {
        return lifecycle.ticket(new TicketNumber(execution.getProcessBusinessKey()));
    }
}
