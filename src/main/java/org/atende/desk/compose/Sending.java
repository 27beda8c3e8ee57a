package org.atende.desk.compose;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.atende.mail.MailHold;
import org.atende.ticket.Actor;
import org.atende.ticket.Message;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Status;
import org.atende.ticket.TakeBack;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.Verb;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends what was written, unless somebody wrote meanwhile; looking and sending are one transaction on the locked ticket. */
@Service
@Transactional
public class Sending {

    private static final Set<Verb> UNDOABLE = Set.of(Verb.REPLY, Verb.ASK, Verb.SCHEDULE, Verb.RESOLVE);

    private final Tickets tickets;
    private final TicketLifecycle lifecycle;
    private final AgentUploads uploads;
    private final Undoables undoables;
    private final MailHold hold;
    private final ComposeSettings settings;
    private final Clock clock;

    Sending(
            Tickets tickets,
            TicketLifecycle lifecycle,
            AgentUploads uploads,
            Undoables undoables,
            MailHold hold,
            ComposeSettings settings,
            Clock clock) {
        this.tickets = tickets;
        this.lifecycle = lifecycle;
        this.uploads = uploads;
        this.undoables = undoables;
        this.hold = hold;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param verb what is done with the words
     * @param act does it; the words are null where none were written
     * @throws WrittenMeanwhile if somebody else wrote since the message that the writer has seen
     */
    public <T> T send(TicketNumber number, Written written, Verb verb, Actor by, Function<NewMessage, T> act) {
        if (written.seen() != null && !written.anyway()) {
            requireSeen(number, written.seen(), by);
        }
        NewMessage words = message(written, by);
        return written.undoable() && words != null && UNDOABLE.contains(verb)
                ? sendUndoable(number, words, verb, by, act)
                : act.apply(words);
    }

    private void requireSeen(TicketNumber number, UUID seen, Actor by) {
        Ticket ticket = lifecycle.ticket(number);
        tickets.requireWork(ticket, by);
        List<Message> all = tickets.conversation(ticket);
        List<UUID> ids = all.stream().map(Message::id).toList();
        List<Message> others = all.subList(ids.indexOf(seen) + 1, all.size()).stream()
                .filter(message -> message.kind() != Message.Kind.SYSTEM)
                .filter(message -> !by.id().equals(message.authorId()))
                .toList();
        if (!others.isEmpty()) {
            throw new WrittenMeanwhile(others);
        }
    }

    /** The mail waits, and how the ticket stands now is remembered: its author may take the answer back. */
    private <T> T sendUndoable(
            TicketNumber number, NewMessage words, Verb verb, Actor by, Function<NewMessage, T> act) {
        Ticket ticket = lifecycle.ticket(number);
        Function<UUID, TakeBack> before = before(ticket, verb);
        Instant until = clock.instant().plus(settings.undo());
        hold.until(until);
        T done = act.apply(words);
        tickets.conversation(ticket).stream()
                .filter(message ->
                        message.kind() == Message.Kind.PUBLIC && by.id().equals(message.authorId()))
                .reduce((earlier, later) -> later)
                .ifPresent(said -> undoables.keep(ticket, by.id(), before.apply(said.id()), until));
        return done;
    }

    private static Function<UUID, TakeBack> before(Ticket ticket, Verb verb) {
        Status status = ticket.status();
        String assignee = ticket.assignee();
        boolean unread = ticket.unread();
        Instant followUpAt = ticket.followUpAt();
        return message -> new TakeBack(message, verb, status, assignee, unread, followUpAt);
    }

    private NewMessage message(Written written, Actor by) {
        RichText words = written.html() == null || written.html().isBlank()
                ? new RichText(written.text(), null)
                : RichText.of(written.html());
        boolean nothing = (words.text() == null || words.text().isBlank())
                && written.attachments().isEmpty();
        return nothing
                ? null
                : new NewMessage(words.text(), null, words.html(), uploads.take(written.attachments(), by.id()), null);
    }
}
