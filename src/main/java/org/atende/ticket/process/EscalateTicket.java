package org.atende.ticket.process;

import org.atende.ticket.Escalation;
import org.atende.ticket.Priority;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
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
        Ticket ticket = lifecycle.escalate(new TicketNumber(execution.getProcessBusinessKey()), decided(execution));
        execution.setVariable(Facts.PRIORITY, ticket.priority().name());
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        Task task = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .singleResult();
        face.show(ticket, task);
        tasks.saveTask(task);
    }

    private static Escalation decided(DelegateExecution execution) {
        return new Escalation(
                Priority.valueOf((String) execution.getVariable(Facts.NEW_PRIORITY)),
                Told.of((String) execution.getVariable(Facts.TELL)),
                (Boolean) execution.getVariable(Facts.REASSIGN));
    }
}
