package org.atende.chat.process;

import org.atende.chat.ChatLifecycle;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The chat came to nothing: its ticket is one like any other. */
@Component
class LeaveTicketInQueue implements JavaDelegate {

    private final ChatLifecycle lifecycle;

    LeaveTicketInQueue(ChatLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.missed(new TicketNumber(execution.getProcessBusinessKey()));
    }
}
