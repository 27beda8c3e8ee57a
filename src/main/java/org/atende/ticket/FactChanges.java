package org.atende.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What is known of a ticket, corrected by an agent. */
@Component
class FactChanges {

    private static final int LONGEST_SUBJECT = 500;

    private final TicketRepository tickets;
    private final TicketKeeper keeper;
    private final Conversation conversation;
    private final Journal journal;
    private final Keeping keeping;
    private final CriticalTickets critical;
    private final Clock clock;

    FactChanges(
            TicketRepository tickets,
            TicketKeeper keeper,
            Conversation conversation,
            Journal journal,
            Keeping keeping,
            CriticalTickets critical,
            Clock clock) {
        this.tickets = tickets;
        this.keeper = keeper;
        this.conversation = conversation;
        this.journal = journal;
        this.keeping = keeping;
        this.critical = critical;
        this.clock = clock;
    }

    /** @param anew whether a later promise takes the place of the one that was made */
    void prioritise(Ticket ticket, Priority priority, String reason, boolean anew, Actor by) {
        Instant now = begin(ticket, Verb.PRIORITY, by);
        Priority before = ticket.priority();
        ticket.changePriority(priority, now);
        keeping.note(ticket, anew ? Promises.Kind.PROMISED_ANEW : Promises.Kind.PRIORITY_CHANGED, Verb.PRIORITY, by);
        Words.optional(reason).ifPresent(text -> conversation.add(ticket, Message.Kind.NOTE, by, NewMessage.of(text)));
        keeper.keep(ticket);
        journal.record(ticket, by, Verb.PRIORITY, told(before, priority, anew));
        critical.tell(ticket, before, by);
    }

    private static String told(Priority before, Priority after, boolean anew) {
        String change = before == after ? after.name() : "%s → %s".formatted(before, after);
        return anew ? change + " · ANEW" : change;
    }

    void rename(Ticket ticket, String typed, Actor by) {
        Instant now = begin(ticket, Verb.SUBJECT, by);
        String subject = subject(typed);
        String before = ticket.subject();
        ticket.rename(subject, now);
        keeper.keep(ticket);
        journal.record(ticket, by, Verb.SUBJECT, before);
    }

    static String subject(String typed) {
        String subject = Words.required("subject", typed)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        if (subject.length() > LONGEST_SUBJECT) {
            throw new InvalidRequest("subject", "must not be longer than %d characters".formatted(LONGEST_SUBJECT));
        }
        return subject;
    }

    void tag(Ticket ticket, UnaryOperator<List<String>> change, Actor by) {
        Instant now = begin(ticket, Verb.TAG, by);
        ticket.tag(Tags.checked(change.apply(List.of(ticket.tags()))), now);
        tickets.save(ticket);
        journal.record(ticket, by, Verb.TAG, String.join(" ", ticket.tags()));
    }

    private Instant begin(Ticket ticket, Verb verb, Actor by) {
        Rights.requireWork(by, ticket);
        ticket.stay(verb);
        return clock.instant();
    }
}
