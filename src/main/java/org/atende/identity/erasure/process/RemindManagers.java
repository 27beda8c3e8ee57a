package org.atende.identity.erasure.process;

import java.util.UUID;
import org.atende.identity.erasure.Erasures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The step that reminds the managers of a wish that the law wants answered soon. */
@Component
class RemindManagers implements JavaDelegate {

    private final Erasures erasures;

    RemindManagers(@Lazy Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        erasures.remind(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
