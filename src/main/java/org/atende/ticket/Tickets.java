package org.atende.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

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
     * The customer has no more need of the desk: the ticket is closed, and can be reopened as any other.
     *
     * @throws NotAllowed if it is closed already
     */
    Ticket customerCloses(TicketNumber number, Actor customer);

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

    /**
     * An answer that nobody has got yet was never given.
     *
     * @throws NotAllowed if the ticket has moved on since
     */
    Ticket takeBack(TicketNumber number, TakeBack answer, Actor by);

    /** A promise made is kept: a higher priority makes it earlier, a lower one never later. */
    Ticket changePriority(TicketNumber number, Priority priority, String reason, Actor by);

    /** @param anew whether what was promised is promised anew, by the new priority, though it be later */
    Ticket changePriority(TicketNumber number, Priority priority, String reason, boolean anew, Actor by);

    /**
     * Gives a ticket to an agent; its status stays.
     *
     * @param agent the sign-in name; null for nobody, in a status in which nobody needs to have it
     */
    Ticket assign(TicketNumber number, String agent, Actor by);

    Ticket rename(TicketNumber number, String subject, Actor by);

    /** @param change is given the tags as they are and answers them as they shall be */
    Ticket tag(TicketNumber number, UnaryOperator<List<String>> change, Actor by);

    /** Whoever watches a ticket is told of it as the agent who has it is. */
    Ticket watch(TicketNumber number, boolean watching, Actor by);

    Ticket link(TicketNumber from, TicketNumber to, Link.Kind kind, Actor by);

    /** Takes a link away, whichever of the two names it. */
    Ticket unlink(TicketNumber from, TicketNumber to, Link.Kind kind, Actor by);

    /**
     * Lets another ticket of the same customer go on in place of this one, which is closed quietly. If that one was merged
     * itself, it is the one at the end that goes on.
     *
     * @return the ticket that was merged
     */
    Ticket merge(TicketNumber number, TicketNumber into, Actor by);

    /** Takes a merge back: what was written to the ticket is its own again, and it returns to the queue if it was open. */
    Ticket unmerge(TicketNumber number, Actor by);

    /** Moves messages to a new ticket, which is answered. */
    Ticket split(TicketNumber number, Split split, Actor by);

    /**
     * Sets what would happen by itself to another date.
     *
     * @throws NotAllowed if it doesn't lie ahead, or cannot be moved there
     * @throws InvalidRequest if the date is not in the future, or there is no reason
     */
    Ticket moveTimer(TicketNumber number, TicketTimer timer, Instant until, String reason, Actor by);

    /**
     * Has it not happen; moved, it happens again.
     *
     * @throws NotAllowed if it doesn't lie ahead, or cannot be cancelled
     */
    Ticket cancelTimer(TicketNumber number, TicketTimer timer, String reason, Actor by);

    /** The words on a ticket and on those that were merged into it, oldest first. */
    List<Message> conversation(Ticket ticket);

    List<HistoryEntry> history(Ticket ticket);

    default List<LinkedTicket> links(Ticket ticket) {
        return relations(List.of(ticket)).get(ticket.id()).links();
    }

    /** What several tickets have beside their rows, by their ids. */
    Map<UUID, Relations> relations(Collection<Ticket> tickets);

    /** The sign-in names of those who watch a ticket. */
    List<String> watchers(Ticket ticket);

    /** The ticket on which a mail with this Message-ID was written, if it is kept. */
    Optional<TicketNumber> writtenBy(String mailId);

    /**
     * A ticket and the words just added to it, or to one that was merged into it.
     *
     * @param opened whether the ticket was opened for them
     */
    record Said(Ticket ticket, Message message, boolean opened) {}

    /** The other end of a link, as read from this ticket. */
    record LinkedTicket(
            TicketNumber number,
            String subject,
            Status status,
            Department department,
            String assignee,
            Link.Kind kind,
            boolean outgoing) {}

    /** @param merged the numbers of those that were merged into the ticket itself */
    record Relations(List<LinkedTicket> links, List<TicketNumber> merged, List<String> watchers) {}
}
