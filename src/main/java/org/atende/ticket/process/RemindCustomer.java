package org.atende.ticket.process;

import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer was asked and has not answered yet. */
@Component
class RemindCustomer implements JavaDelegate {

    private final TicketLifecycle lifecycle;

    RemindCustomer(TicketLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TicketNumber number = new TicketNumber(execution.getProcessBusinessKey());
        lifecycle.remindCustomer(number);
    }
}
