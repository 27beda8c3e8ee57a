package org.atende.identity.erasure.process;

import java.util.UUID;
import org.atende.identity.erasure.Erasure;
import org.atende.identity.erasure.Erasures;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The task ends by a decision that is written down with whose it is, and by nothing that somebody says to the engine. */
@Component
class ErasureDecided implements TaskListener {

    private final Erasures erasures;

    ErasureDecided(@Lazy Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID id = UUID.fromString(task.getExecution().getProcessBusinessKey());
        Erasure.State state = erasures.get(id).state();
        if (state == Erasure.State.ASKED) {
            throw new ProcessEngineException(
                    "Decida no separador Ticket: apagar ou recusar. · Decide in the tab Ticket: erase or refuse.");
        }
        task.setVariable("decision", state.name());
    }
}
