package org.atende.ticket.process;

import java.util.HashMap;
import java.util.Map;
import org.atende.ticket.Escalation;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Verb;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The desk is late: the ticket moves up, and so does its task. */
@Component
class EscalateTicket implements JavaDelegate {

    private final TicketLifecycle lifecycle;
    private final TaskFace face;

    EscalateTicket(TicketLifecycle lifecycle, TaskFace face) {
        this.lifecycle = lifecycle;
        this.face = face;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TicketNumber number = new TicketNumber(execution.getProcessBusinessKey());
        Escalation decided = decided(execution);
        Ticket ticket = lifecycle.escalate(number, decided);
        execution.setVariable(Facts.PRIORITY, ticket.priority().name());
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        Task task = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .singleResult();
        face.show(ticket, task);
        tasks.saveTask(task);
        if (decided.toQueue() && ticket.status() == Status.IN_PROGRESS) {
            release(number, tasks, task);
        }
    }

    private void release(TicketNumber number, TaskService tasks, Task task) {
        Ticket ticket = lifecycle.releasedByDesk(number);
        Map<String, Object> facts = new HashMap<>();
        facts.put(Facts.NEXT_STEP, Verb.RELEASE.name());
        facts.put(Facts.AGENT, ticket.assignee());
        tasks.complete(task.getId(), facts);
    }

    private static Escalation decided(DelegateExecution execution) {
        return new Escalation(
                Priority.valueOf((String) execution.getVariable(Facts.NEW_PRIORITY)),
                Told.of((String) execution.getVariable(Facts.TELL)),
                (Boolean) execution.getVariable(Facts.REASSIGN));
    }
}
