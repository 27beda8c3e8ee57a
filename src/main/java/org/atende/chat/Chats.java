package org.atende.chat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.atende.ticket.Actor;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;

/** The agent's side of the chats. */
public interface Chats {

    /** The chat whose conversation a ticket's is; empty if it is none's. */
    Optional<OnTicket> of(Ticket ticket);

    /**
     * The agent answers a chat that waits, and takes its ticket.
     *
     * @throws org.atende.ticket.NotAllowed if somebody else was quicker, or the chat is over
     */
    void take(TicketNumber number, Actor by);

    /** Whether a line has arrived already: whoever doesn't know sends it again. */
    boolean hasLine(TicketNumber number, String line);

    /**
     * The agent says something.
     *
     * @param line what the agent's browser calls it, unique in the chat
     * @throws org.atende.ticket.NotAllowed if the chat is not going on
     */
    void say(TicketNumber number, String line, NewMessage words, Actor by);

    void end(TicketNumber number, Actor by);

    /** The agent is writing at this moment. */
    void types(Ticket ticket, Actor by);

    /**
     * A chat as agents see it.
     *
     * @param proof SIGNED_IN, PIN or GUEST
     * @param givenEmail the address that a guest gave, which nobody has proved; null if none
     * @param agent who has taken it; null before
     * @param since when it began
     * @param until when a chat that waits becomes a ticket like any other
     * @param endedBy CUSTOMER, AGENT, SILENCE, LOST or NOBODY; null while it is open
     */
    record OnTicket(
            UUID ticket,
            ChatState state,
            String proof,
            String givenEmail,
            String agent,
            String agentName,
            Instant since,
            Instant until,
            String endedBy) {}
}
