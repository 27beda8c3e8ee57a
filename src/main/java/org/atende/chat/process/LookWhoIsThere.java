package org.atende.chat.process;

import org.atende.chat.ChatLifecycle;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A window that was shut says nothing: somebody has to look. */
@Component
class LookWhoIsThere implements JavaDelegate {

    private final ChatLifecycle lifecycle;

    LookWhoIsThere(ChatLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean alive = lifecycle.isAlive(new TicketNumber(execution.getProcessBusinessKey()));
        execution.setVariable("isAlive", alive);
    }
}
