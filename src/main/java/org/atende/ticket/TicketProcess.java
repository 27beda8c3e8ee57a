package org.atende.ticket;

import java.time.Instant;
import java.util.List;

/**
 * The engine, in the desk's words. Each call moves the process at once, in the caller's transaction; the process answers
 * through {@link TicketLifecycle} before the call returns.
 */
public interface TicketProcess {

    void open(Ticket ticket);

    /** Completes the ticket's task with an agent's step. */
    void perform(Ticket ticket, Step step);

    /** Somebody else has the ticket, or nobody; its task stays. */
    void assigned(Ticket ticket);

    void customerReplied(Ticket ticket);

    void reopened(Ticket ticket);

    /**
     * Sets an armed timer to another date, and the task's due date where it follows that.
     *
     * @return whether there was such a timer
     */
    boolean setTimer(Ticket ticket, TicketTimer timer, Instant due);

    /** The timers that are armed for a ticket, in no particular order. */
    List<Armed> timers(Ticket ticket);

    /** @param element the timer's id in the diagram */
    record Armed(TicketTimer timer, String element, Instant dueAt) {}

    /** Facts shown on the task have changed: its name, order and due date follow, and its escalation timer. */
    void refresh(Ticket ticket);
}
