package org.atende.chat.process;

import java.util.HashMap;
import java.util.Map;
import org.atende.chat.ChatProcess;
import org.atende.ticket.Department;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

@Component
class CamundaChatProcess implements ChatProcess {

    static final String PROCESS = "chat";
    static final String AGENT = "agent";
    static final String ANSWER = "userTask_answerChat";

    private static final String CHAT = "userTask_chatWithCustomer";
    private static final String CUSTOMER_LEFT = "helpdesk.customerLeftChat";

    private final RuntimeService runtime;
    private final TaskService tasks;

    CamundaChatProcess(@Lazy RuntimeService runtime, @Lazy TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void started(TicketNumber number) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(AGENT, null);
        runtime.startProcessInstanceByKey(PROCESS, number.value(), facts);
    }

    @Override
    public void answered(TicketNumber number, String agent) {
        complete(number, ANSWER, Map.of(AGENT, agent));
    }

    @Override
    public void passedOn(TicketNumber number, Department department) {
        unlessChanged(() -> {
            String task = task(number, ANSWER);
            tasks.addCandidateGroup(task, department.group());
            tasks.getIdentityLinksForTask(task).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(group -> group != null && !group.equals(department.group()))
                    .forEach(group -> tasks.deleteCandidateGroup(task, group));
        });
    }

    @Override
    public void customerLeft(TicketNumber number) {
        unlessChanged(() -> runtime.createMessageCorrelation(CUSTOMER_LEFT)
                .processInstanceBusinessKey(number.value())
                .correlate());
    }

    @Override
    public void ended(TicketNumber number) {
        complete(number, CHAT, Map.of());
    }

    private void complete(TicketNumber number, String task, Map<String, Object> facts) {
        unlessChanged(() -> tasks.complete(task(number, task), facts));
    }

    private String task(TicketNumber number, String task) {
        return tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(task)
                .singleResult()
                .getId();
    }

    private static void unlessChanged(Runnable move) {
        try {
            move.run();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("The chat's process was changed at the same time.", e);
        }
    }
}
