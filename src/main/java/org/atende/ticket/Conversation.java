package org.atende.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atende.attachment.Attachments;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;

/** What was said on a ticket; nothing is ever changed or lost. */
@Component
class Conversation {

    private final JdbcAggregateOperations rows;
    private final MessageRepository messages;
    private final Attachments attachments;
    private final Mentions mentions;
    private final Clock clock;

    Conversation(
            JdbcAggregateOperations rows,
            MessageRepository messages,
            Attachments attachments,
            Mentions mentions,
            Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.attachments = attachments;
        this.mentions = mentions;
        this.clock = clock;
    }

    Message add(Ticket ticket, Message.Kind kind, Actor author, NewMessage said) {
        return add(ticket, kind, author, said, clock.instant());
    }

    Message add(Ticket ticket, Message.Kind kind, Actor author, NewMessage said, Instant at) {
        UUID id = Ids.next();
        Message message = rows.insert(new Message(
                id,
                ticket.id(),
                kind,
                author.role(),
                author.id(),
                author.name(),
                author.email(),
                said.text(),
                said.quoted(),
                said.html(),
                said.mailId(),
                at));
        attachments.keep(id, said.files());
        if (kind == Message.Kind.NOTE) {
            mentions.tell(ticket, message, author);
        }
        return message;
    }

    /** Only what nobody has got yet. */
    void remove(UUID message) {
        attachments.forget(message);
        rows.deleteById(message, Message.class);
    }

    Optional<Message> withMailId(String mailId) {
        return messages.findFirstByMailIdOrderByCreatedAtDesc(mailId);
    }

    Optional<Message> find(UUID id) {
        return messages.findById(id);
    }

    /** What was written on the ticket and on those that were merged into it. */
    List<Message> of(Ticket ticket) {
        return messages.findWithMerged(ticket.id());
    }

    List<Message> ownOf(Ticket ticket) {
        return messages.findByTicketIdOrderByCreatedAtAscIdAsc(ticket.id());
    }

    void move(List<Message> chosen, Ticket to) {
        messages.move(chosen.stream().map(Message::id).toList(), to.id());
    }
}
