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

    /** The rules say how an agent is chosen. Answers the agent who now has the ticket; empty if nobody was chosen. */
    Optional<String> choose(TicketNumber number, AgentChoice.Wish wish);

    /** The process stands at this status, whoever led it there. */
    Ticket arrived(TicketNumber number, Status status);

    /** When the customer is reminded, for a ticket that waits for them or is about to. */
    Instant remindAt(TicketNumber number);

    /** When the ticket closes for want of an answer, for a ticket that waits for its customer or is about to. */
    Instant closeAt(TicketNumber number);

    /** When an agreed date comes. */
    Instant followUpAt(TicketNumber number);

    void remindCustomer(TicketNumber number);

    /** The promise that runs out, as of now; empty if the desk has acted in time. */
    Optional<Promises.Risk> risk(TicketNumber number);

    /** When the desk must look after the ticket if it has it from now on. */
    Instant nextLook(TicketNumber number);

    /** Does about the promise that runs out what was decided. */
    Ticket escalate(TicketNumber number, Escalation decided);

    /** Whoever has the ticket loses it to the queue; the process must then take it there. */
    Ticket releasedByDesk(TicketNumber number);

    void reopenDeadlineReached(TicketNumber number);
}
