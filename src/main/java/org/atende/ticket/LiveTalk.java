package org.atende.ticket;

import java.time.Instant;
import org.atende.identity.Customer;

/**
 * A conversation while both sides are there. Its lines are messages of the ticket like any other, and cost no more than
 * that: nobody is mailed about a line, and the ticket's process stays where it is.
 */
public interface LiveTalk {

    /** Opens a ticket with the first line; nobody is mailed. */
    Tickets.Said open(NewTicket request);

    /**
     * One line. The ticket must be locked.
     *
     * @param at when it was said, later than every line before
     */
    Message say(Ticket ticket, NewMessage line, Actor by, Instant at);

    /** Nobody came in time: from now on the ticket is one like any other, and both sides are told so. */
    void missed(Ticket ticket, boolean answerable);

    /**
     * It is over: the customer is mailed what was said.
     *
     * @param unanswered whether the customer had the last word, and the desk owes an answer
     */
    void over(Ticket ticket, Actor by, String detail, boolean unanswered, boolean answerable);

    /** A guest has proved who they are: the ticket is theirs. */
    void handOver(TicketNumber number, Customer customer);
}
