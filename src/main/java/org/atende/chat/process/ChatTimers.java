package org.atende.chat.process;

import java.util.Date;
import org.atende.chat.ChatLifecycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When each timer of the diagram is due; public because the diagram calls it by name. */
@Component
public class ChatTimers {

    private final ChatLifecycle lifecycle;

    ChatTimers(ChatLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    public Date nobodyCame(DelegateExecution execution) {
        return Date.from(lifecycle.answerUntil());
    }

    public Date nextLook(DelegateExecution execution) {
        return Date.from(lifecycle.lookAgainAt());
    }
}
