package org.atende.ticket;

/** Lets whoever keeps the promises bring new due times to the tickets. */
public interface PromisedTickets {

    /**
     * A calendar has changed under the ticket: its promises are reckoned by it from now on, in a transaction of its own.
     *
     * @return whether the ticket is due at another time
     */
    boolean recalculate(TicketNumber number, Actor by);
}
