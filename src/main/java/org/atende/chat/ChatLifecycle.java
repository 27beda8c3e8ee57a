package org.atende.chat;

import java.time.Instant;
import java.util.function.Supplier;
import org.atende.ticket.Actor;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;

/** What the process tells the chat, in the engine's transaction. */
public interface ChatLifecycle {

    /** The ticket of a chat, locked until the transaction ends. */
    Ticket ticket(TicketNumber number);

    /** When a chat that waits becomes a ticket like any other. */
    Instant answerUntil();

    /** When to look next whether both are still there. */
    Instant lookAgainAt();

    /**
     * One of the chat's tasks is completed: what that means is done, unless whoever completes it has done it already.
     *
     * @param by the agent who completes it by its form; asked only if there is something to do
     */
    void taskCompleted(TicketNumber number, boolean answering, Supplier<Actor> by);

    /** No agent came, or the customer did not wait. */
    void missed(TicketNumber number);

    /** Whether somebody wrote lately and the customer is there. */
    boolean isAlive(TicketNumber number);

    /** The chat that was going on is over, whoever ended it. */
    void over(TicketNumber number);
}
