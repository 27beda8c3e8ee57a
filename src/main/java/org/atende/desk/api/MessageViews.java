package org.atende.desk.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atende.attachment.Attachment;
import org.atende.attachment.Attachments;
import org.atende.mail.Delivery;
import org.atende.mail.MailDeliveries;
import org.atende.ticket.Message;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Shows messages with their files. */
@Component
class MessageViews {

    private final Attachments attachments;
    private final MailDeliveries deliveries;
    private final Tickets tickets;

    MessageViews(Attachments attachments, MailDeliveries deliveries, Tickets tickets) {
        this.attachments = attachments;
        this.deliveries = deliveries;
        this.tickets = tickets;
    }

    /** A message that was just written on the ticket. */
    MessageView of(Message message) {
        return of(message.ticketId(), List.of(message)).get(0);
    }

    /** The conversation of a ticket, with what was written on those that were merged into it. */
    List<MessageView> of(Ticket ticket, List<Message> messages) {
        return of(ticket.id(), messages);
    }

    private List<MessageView> of(UUID ticket, List<Message> messages) {
        List<UUID> ids = messages.stream().map(Message::id).toList();
        Map<UUID, List<Delivery>> mails = deliveries.of(ids);
        Map<UUID, List<Attachment>> files = attachments.of(ids).stream().collect(groupingBy(Attachment::owner));
        Map<UUID, String> merged = merged(ticket, messages);
        return messages.stream()
                .map(message -> MessageView.of(
                        message,
                        files.getOrDefault(message.id(), List.of()),
                        mails.getOrDefault(message.id(), List.of()),
                        merged.get(message.ticketId())))
                .toList();
    }

    private Map<UUID, String> merged(UUID ticket, List<Message> messages) {
        Set<UUID> others = messages.stream()
                .map(Message::ticketId)
                .filter(other -> !other.equals(ticket))
                .collect(toSet());
        return others.isEmpty()
                ? Map.of()
                : tickets.all(others).stream()
                        .collect(toMap(Ticket::id, other -> other.number().value()));
    }
}
