package org.atende.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The desk's verbs. Every door (mail, API, forms, pages) comes through here, with the same rules and rights. */
public interface Tickets {

    /** Opens a ticket: routed, in the queue and acknowledged, in one transaction. */
    Said open(NewTicket request, Actor by);

    /** @throws TicketNotFound if there is none */
    Ticket get(TicketNumber number);

    /**
     * A ticket as this person may see it.
     *
     * @throws NotYours if it is none of theirs
     */
    Ticket read(TicketNumber number, Actor by);

    /**
     * Makes sure that this person may change the ticket.
     *
     * @throws NotYours if they may not
     */
    void requireWork(Ticket ticket, Actor by);

    /** Several tickets at once, in no particular order; ids that are not there are left out. */
    List<Ticket> all(Collection<UUID> ids);

    /** The ticket on whose conversation a message stands. */
    Optional<Ticket> holding(UUID message);

    /**
     * The customer wrote on their ticket: it returns to work where it waited for them, reopens while it can be reopened,
     * and opens a new linked ticket after that.
     */
    Said customerWrote(TicketNumber number, NewMessage message, Actor customer, boolean answerable);

    /**
     * An agent's step.
     *
     * @throws NotAllowed if the status does not allow it
     * @throws NotYours if it is another department's ticket
     * @throws InvalidRequest if the step lacks something
     */
    Ticket perform(TicketNumber number, Step step, Actor by);

    /** An answer to the customer, while the ticket stays where it is. */
    Message reply(TicketNumber number, NewMessage message, Actor by);

    /** A note for the desk, in any status. */
    Message note(TicketNumber number, NewMessage message, Actor by);

    /** Something that the desk itself has to say on a ticket, for agents only. */
    Message remark(TicketNumber number, NewMessage message);

    Ticket changePriority(TicketNumber number, Priority priority, String reason, Actor by);

    Ticket link(TicketNumber from, TicketNumber to, Link.Kind kind, Actor by);

    List<Message> conversation(Ticket ticket);

    List<HistoryEntry> history(Ticket ticket);

    default List<LinkedTicket> links(Ticket ticket) {
        return links(List.of(ticket)).getOrDefault(ticket.id(), List.of());
    }

    /** The links of each of these tickets that has some, by its id. */
    Map<UUID, List<LinkedTicket>> links(Collection<Ticket> tickets);

    /** The ticket on which a mail with this Message-ID was written, if it is kept. */
    Optional<TicketNumber> writtenBy(String mailId);

    /** A ticket and the words just added to its conversation. */
    record Said(Ticket ticket, Message message) {}

    /** The other end of a link, as read from this ticket. */
    record LinkedTicket(TicketNumber number, String subject, Status status, Link.Kind kind, boolean outgoing) {}
}
