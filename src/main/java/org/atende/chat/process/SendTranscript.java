package org.atende.chat.process;

import org.atende.chat.ChatLifecycle;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The conversation is over, and the customer is mailed what was said; unless whoever ended it has done that already. */
@Component
class SendTranscript implements JavaDelegate {

    private final ChatLifecycle lifecycle;

    SendTranscript(ChatLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.over(new TicketNumber(execution.getProcessBusinessKey()));
    }
}
