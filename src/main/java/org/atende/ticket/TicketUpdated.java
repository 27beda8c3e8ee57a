package org.atende.ticket;

import java.util.Set;

/**
 * Something happened to a ticket; told in the transaction in which it happened.
 *
 * @param message the words that came with it, null if none did
 * @param by who did it
 * @param answerable whether the customer may be mailed about it
 * @param told who of the desk is told where that was decided; null where it follows from what happened
 */
public record TicketUpdated(Ticket ticket, Update what, Message message, Actor by, boolean answerable, Set<Told> told) {

    /** Whom an escalation can be told. */
    public enum Told {
        AGENT,
        MANAGERS
    }

    public TicketUpdated(Ticket ticket, Update what, Message message, Actor by, boolean answerable) {
        this(ticket, what, message, by, answerable, null);
    }
}
