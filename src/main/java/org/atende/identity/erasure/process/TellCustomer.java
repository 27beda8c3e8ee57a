package org.atende.identity.erasure.process;

import java.util.UUID;
import org.atende.identity.erasure.Erasures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The step that tells a customer what became of their wish. */
@Component
class TellCustomer implements JavaDelegate {

    private final Erasures erasures;

    TellCustomer(@Lazy Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        erasures.tell(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
