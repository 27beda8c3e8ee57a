package org.atende.identity.erasure.process;

import java.util.UUID;
import org.atende.identity.erasure.Erasures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The step that takes a customer out of every table. */
@Component
class EraseCustomer implements JavaDelegate {

    private final Erasures erasures;

    EraseCustomer(@Lazy Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        erasures.erase(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
