package org.atende.ticket.process;

import java.time.Instant;
import java.util.Date;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;
import org.atende.ticket.Ticket;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** How a ticket looks in Tasklist: its task's name, order, due date, owner and queue. */
@Component
class TaskFace {

    void show(Ticket ticket, DelegateTask task) {
        task.setName(name(ticket));
        task.setPriority(order(ticket.priority()));
        task.setDueDate(due(ticket));
        task.addCandidateGroup(ticket.department().group());
        if (hasOwner(ticket.status())) {
            task.setAssignee(ticket.assignee());
        } else if (ticket.status() == Status.UNDER_REVIEW) {
            task.setAssignee((String) task.getVariable(Facts.REVIEWER));
        }
    }

    void show(Ticket ticket, Task task) {
        task.setName(name(ticket));
        task.setPriority(order(ticket.priority()));
        if (ticket.status().isDesks()) {
            task.setDueDate(due(ticket));
        }
    }

    /** A letter before the name says that the customer wrote and nobody has answered yet. */
    private static String name(Ticket ticket) {
        String mark = ticket.unread() && ticket.status() != Status.IN_QUEUE ? "✉ " : "";
        String name = mark + ticket.number() + " " + ticket.subject();
        return name.length() <= 255 ? name : name.substring(0, 254) + "…";
    }

    /** Tasklist sorts by this number, 50 being its middle. */
    private static int order(Priority priority) {
        return 25 * (priority.ordinal() + 1);
    }

    static Date due(Ticket ticket) {
        Instant due =
                switch (ticket.status()) {
                    case AWAITING_CUSTOMER -> ticket.closesAt();
                    case SCHEDULED -> ticket.followUpAt();
                    default -> ticket.dueAt();
                };
        return due == null ? null : Date.from(due);
    }

    private static boolean hasOwner(Status status) {
        return status != Status.IN_QUEUE && status != Status.UNDER_REVIEW;
    }
}
