package org.atende.ticket.process;

import org.atende.ticket.Ticket;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class TicketTaskCreated implements TaskListener {

    private final TicketLifecycle lifecycle;
    private final TaskFace face;

    TicketTaskCreated(TicketLifecycle lifecycle, TaskFace face) {
        this.lifecycle = lifecycle;
        this.face = face;
    }

    @Override
    public void notify(DelegateTask task) {
        TicketNumber number = new TicketNumber(task.getExecution().getProcessBusinessKey());
        Ticket ticket = lifecycle.arrived(number, Elements.statusOf(task.getTaskDefinitionKey()));
        face.show(ticket, task);
    }
}
