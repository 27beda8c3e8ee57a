package org.atende.ticket.process;

import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** From now on an answer opens a new ticket. */
@Component
class ReopenDeadlineReached implements ExecutionListener {

    private final TicketLifecycle lifecycle;

    ReopenDeadlineReached(TicketLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void notify(DelegateExecution execution) {
        TicketNumber number = new TicketNumber(execution.getProcessBusinessKey());
        lifecycle.reopenDeadlineReached(number);
    }
}
