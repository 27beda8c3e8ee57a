package org.atende.ticket;

import java.time.Instant;
import java.util.Optional;

/** What the process tells the desk, in the engine's transaction. */
public interface TicketLifecycle {

    /** The ticket of a process instance, locked until the transaction ends. */
    Ticket ticket(TicketNumber number);

    /** Whether one of the desk's verbs is moving this ticket already, so that a completed task is its doing. */
    boolean isUnderWay(TicketNumber number);

    /** An agent completed the ticket's task by its form: what the form says is done as any other door would do it. */
    Ticket submitted(TicketNumber number, Step step, Actor by);

    void routed(TicketNumber number, Department department, Priority priority, String team);

    /** The process stands at this status, whoever led it there. */
    Ticket arrived(TicketNumber number, Status status);

    void remindCustomer(TicketNumber number);

    /** The promise that runs out, as of now; empty if the desk has acted in time. */
    Optional<Promises.Risk> risk(TicketNumber number);

    /** When the desk must look after the ticket if it has it from now on. */
    Instant nextLook(TicketNumber number);

    /** Does about the promise that runs out what was decided. */
    Ticket escalate(TicketNumber number, Escalation decided);

    void reopenDeadlineReached(TicketNumber number);
}
