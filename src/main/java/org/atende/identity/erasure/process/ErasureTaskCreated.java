package org.atende.identity.erasure.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The task's name in Tasklist, in the desk's two languages; whose data it is stands in the tab alone. */
@Component
class ErasureTaskCreated implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        task.setName("Apagar dados de um cliente · " + task.getName());
    }
}
