package org.atende.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lets one ticket go on for two of the same customer. No message moves: the merged ticket closes quietly and points to the
 * other one, so that taking the pointer away undoes it.
 */
@Component
class Merging {

    private final MergePaths paths;
    private final TicketRepository tickets;
    private final TicketKeeper keeper;
    private final TicketProcess process;
    private final Steps steps;
    private final Conversation conversation;
    private final Journal journal;
    private final Keeping keeping;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            MergePaths paths,
            TicketRepository tickets,
            TicketKeeper keeper,
            TicketProcess process,
            Steps steps,
            Conversation conversation,
            Journal journal,
            Keeping keeping,
            ApplicationEventPublisher events,
            Clock clock) {
        this.paths = paths;
        this.tickets = tickets;
        this.keeper = keeper;
        this.process = process;
        this.steps = steps;
        this.conversation = conversation;
        this.journal = journal;
        this.keeping = keeping;
        this.events = events;
        this.clock = clock;
    }

    Ticket merge(TicketNumber number, TicketNumber into, Actor by) {
        List<Ticket> path = paths.lock(into, List.of(number));
        Ticket other = path.get(path.size() - 1);
        Ticket ticket = paths.locked(number);
        Rights.requireWork(by, ticket);
        Rights.requireWork(by, other);
        requireOneCustomersTwo(ticket, other);
        Status from = ticket.status();
        Status to = ticket.head(Verb.MERGE, by);
        goOnWith(other, ticket, by);
        close(ticket, other);
        journal.record(ticket, by, Verb.MERGE, from, to, "→ " + other.number());
        journal.record(other, by, Verb.MERGE, "← " + number);
        tell(ticket, other, by);
        return ticket;
    }

    private static void requireOneCustomersTwo(Ticket ticket, Ticket other) {
        if (ticket.id().equals(other.id())) {
            throw new InvalidRequest("into", "must be another ticket, and not one that was merged into this");
        }
        if (!ticket.requester().equals(other.requester())) {
            throw new InvalidRequest("into", "must be a ticket of the same customer");
        }
    }

    /** Work that is not done yet cannot go on in a closed ticket. */
    private void goOnWith(Ticket other, Ticket merged, Actor by) {
        Instant now = clock.instant();
        other.unread(other.unread() || merged.unread(), now);
        if (!other.isOpen() && merged.isOpen()) {
            other.head(Verb.REOPEN, by);
            steps.reopen(other, Promises.Kind.GOES_ON, Verb.MERGE, by, now);
            keeping.takenOver(other, merged, Verb.MERGE, by);
            journal.record(other, by, Verb.REOPEN, Status.CLOSED, Status.IN_QUEUE, null);
            process.reopened(other);
        } else {
            keeping.takenOver(other, merged, Verb.MERGE, by);
            keeper.keep(other);
        }
    }

    private void close(Ticket ticket, Ticket other) {
        boolean wasOpen = ticket.isOpen();
        ticket.mergedInto(other, clock.instant());
        if (wasOpen) {
            process.perform(ticket, Step.resolve(null));
        } else {
            ticket.stays();
            tickets.save(ticket);
        }
    }

    private void tell(Ticket ticket, Ticket other, Actor by) {
        String text = "Merged into %s by %s.".formatted(other.number(), by.name());
        Message remark = conversation.add(ticket, Message.Kind.SYSTEM, Actor.DESK, NewMessage.of(text));
        events.publishEvent(new TicketUpdated(other, Update.MERGED, remark, by, true));
    }

    Ticket unmerge(TicketNumber number, Actor by) {
        List<Ticket> path = paths.lock(number);
        Ticket ticket = path.get(0);
        Rights.requireWork(by, ticket);
        Status from = ticket.status();
        ticket.head(Verb.UNMERGE, by);
        Ticket other = path.get(1);
        Rights.requireWork(by, other);
        Instant now = clock.instant();
        boolean goesOn = ticket.unmerged(now) && ticket.canBeReopened(now);
        journal.record(ticket, by, Verb.UNMERGE, from, goesOn ? Status.IN_QUEUE : from, "← " + other.number());
        if (goesOn) {
            steps.reopen(ticket, Promises.Kind.GOES_ON, Verb.UNMERGE, by, now);
            process.reopened(ticket);
        } else {
            ticket.stays();
            tickets.save(ticket);
        }
        other.touched(now);
        tickets.save(other);
        journal.record(other, by, Verb.UNMERGE, "→ " + number);
        events.publishEvent(new TicketUpdated(ticket, Update.UNMERGED, null, by, goesOn));
        return ticket;
    }
}
