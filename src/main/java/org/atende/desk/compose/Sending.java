package org.atende.desk.compose;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.atende.ticket.Actor;
import org.atende.ticket.Message;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends what was written, unless somebody wrote meanwhile; looking and sending are one transaction on the locked ticket. */
@Service
@Transactional
public class Sending {

    private final Tickets tickets;
    private final TicketLifecycle lifecycle;
    private final Uploads uploads;

    Sending(Tickets tickets, TicketLifecycle lifecycle, Uploads uploads) {
        this.tickets = tickets;
        this.lifecycle = lifecycle;
        this.uploads = uploads;
    }

    /**
     * @param verb says or does it with the words, which are null where none were written
     * @throws WrittenMeanwhile if somebody else wrote since the message that the writer has seen
     */
    public <T> T send(TicketNumber number, Written written, Actor by, Function<NewMessage, T> verb) {
        Ticket ticket = lifecycle.ticket(number);
        tickets.requireWork(ticket, by);
        if (written.seen() != null && !written.anyway()) {
            requireSeen(ticket, written.seen(), by);
        }
        return verb.apply(message(written, by));
    }

    private void requireSeen(Ticket ticket, UUID seen, Actor by) {
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
