package org.atende.ticket;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One problem a ticket: what belongs to another one moves, with its files. */
@Component
class Splitting {

    private final TicketRepository tickets;
    private final TicketKeeper keeper;
    private final Opening opening;
    private final Conversation conversation;
    private final Links links;
    private final Journal journal;
    private final Keeping keeping;
    private final Customers customers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Splitting(
            TicketRepository tickets,
            TicketKeeper keeper,
            Opening opening,
            Conversation conversation,
            Links links,
            Journal journal,
            Keeping keeping,
            Customers customers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.keeper = keeper;
        this.opening = opening;
        this.conversation = conversation;
        this.links = links;
        this.journal = journal;
        this.keeping = keeping;
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    Ticket split(Ticket old, Split split, Actor by) {
        Rights.requireWork(by, old);
        old.stay(Verb.SPLIT);
        List<Message> own = conversation.ownOf(old);
        List<Message> moved = own.stream()
                .filter(message -> split.messages().contains(message.id()))
                .toList();
        List<Message> left = own.stream().filter(Predicate.not(moved::contains)).toList();
        requirePart(split, moved, left);
        Ticket opened = opening.begin(request(old, split), by);
        conversation.move(moved, opened);
        opened.unread(isCustomersTurnOver(moved), clock.instant());
        owe(old, opened, by);
        keeper.keep(opened);
        old.unread(old.unread() && isCustomersTurnOver(left), clock.instant());
        if (!old.unread()) {
            keeping.note(old, Promises.Kind.ANSWERED, Verb.SPLIT, by);
        }
        keeper.keep(old);
        links.add(opened, old, Link.Kind.SPLIT);
        journal.record(old, by, Verb.SPLIT, "→ " + opened.number());
        journal.record(opened, by, Verb.SPLIT, "← " + old.number());
        String text = "%s moved %d of the messages to %s.".formatted(by.name(), moved.size(), opened.number());
        Message remark = conversation.add(old, Message.Kind.SYSTEM, Actor.DESK, NewMessage.of(text));
        events.publishEvent(new TicketUpdated(opened, Update.SPLIT, remark, by, true));
        return opened;
    }

    /** An answer that is owed goes where the question goes, with the time that was used. */
    private void owe(Ticket old, Ticket opened, Actor by) {
        if (opened.unread()) {
            keeping.takenOver(opened, old, Verb.SPLIT, by);
        } else {
            keeping.note(opened, Promises.Kind.ANSWERED, Verb.SPLIT, by);
        }
    }

    private static void requirePart(Split split, List<Message> moved, List<Message> left) {
        if (moved.isEmpty() || moved.size() != split.messages().size()) {
            throw new InvalidRequest("messageIds", "must name messages that were written on this very ticket");
        }
        if (moved.stream().anyMatch(message -> message.kind() == Message.Kind.SYSTEM)) {
            throw new InvalidRequest("messageIds", "must not name the desk's own remarks");
        }
        if (left.stream().allMatch(message -> message.kind() == Message.Kind.SYSTEM)) {
            throw new InvalidRequest("messageIds", "must leave at least one message behind");
        }
    }

    private NewTicket request(Ticket old, Split split) {
        Customer requester = customers.find(old.requester()).orElseThrow();
        Department department = split.department() == null ? old.department() : split.department();
        String subject = FactChanges.subject(split.subject());
        return new NewTicket(subject, null, requester, department, null, old.channel(), null, true);
    }

    /** Whether the last who spoke was the customer. */
    private static boolean isCustomersTurnOver(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.kind() == Message.Kind.PUBLIC)
                .reduce((earlier, later) -> later)
                .filter(last -> last.authorRole() == Actor.Role.CUSTOMER)
                .isPresent();
    }
}
