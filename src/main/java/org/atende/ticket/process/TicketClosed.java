package org.atende.ticket.process;

import org.atende.ticket.Status;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The ticket is closed; the copy follows. */
@Component
class TicketClosed implements ExecutionListener {

    private final TicketLifecycle lifecycle;

    TicketClosed(TicketLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void notify(DelegateExecution execution) {
        TicketNumber number = new TicketNumber(execution.getProcessBusinessKey());
        lifecycle.arrived(number, Status.CLOSED);
    }
}
