package org.atende.identity.erasure.process;

import java.util.Optional;
import java.util.UUID;
import org.atende.identity.erasure.ErasureProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaErasureProcess implements ErasureProcess {

    private static final String PROCESS = "erasure";
    private static final String TASK = "userTask_confirmErasure";
    private static final String WITHDRAWN = "helpdesk.erasureWithdrawn";

    private final RuntimeService runtime;
    private final TaskService tasks;

    CamundaErasureProcess(@Lazy RuntimeService runtime, @Lazy TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void start(UUID erasure) {
        runtime.startProcessInstanceByKey(PROCESS, erasure.toString());
    }

    @Override
    public void decided(UUID erasure) {
        tasks.complete(tasks.createTaskQuery()
                .processInstanceBusinessKey(erasure.toString())
                .taskDefinitionKey(TASK)
                .singleResult()
                .getId());
    }

    @Override
    public void withdrawn(UUID erasure) {
        runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceBusinessKey(erasure.toString())
                .correlate();
    }

    @Override
    public Optional<UUID> askedBy(String task) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(task)
                        .taskDefinitionKey(TASK)
                        .singleResult())
                .map(Task::getProcessInstanceId)
                .map(instance -> runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getBusinessKey())
                .map(UUID::fromString);
    }
}
