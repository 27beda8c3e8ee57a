package org.atende.identity.erasure.process;

import java.util.Date;
import java.util.UUID;
import org.atende.identity.erasure.Erasures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** When an erasure is due; its diagram asks here. */
@Component
public class ErasureTimers {

    private final Erasures erasures;

    ErasureTimers(@Lazy Erasures erasures) {
        this.erasures = erasures;
    }

    public Date dueDate(DelegateExecution execution) {
        return Date.from(erasures.get(id(execution)).dueAt());
    }

    public Date reminder(DelegateExecution execution) {
        return Date.from(erasures.reminder(id(execution)));
    }

    private static UUID id(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
