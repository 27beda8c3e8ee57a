package org.atende.ticket;

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

    /** Facts shown on the task have changed: its name, order and due date follow, and its escalation timer. */
    void refresh(Ticket ticket);
}
