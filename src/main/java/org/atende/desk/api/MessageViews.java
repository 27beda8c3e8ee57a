package org.atende.desk.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
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
import org.atende.ticket.TicketNumber;
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

    /** A message that was just written to a ticket. */
    MessageView of(TicketNumber number, Message message) {
        return of(List.of(message), Map.of(message.ticketId(), number.value())).get(0);
    }

    /** The conversation of a ticket, with what was written on those that were merged into it. */
    List<MessageView> of(Ticket ticket, List<Message> messages) {
        Map<UUID, String> numbers =
                new HashMap<>(Map.of(ticket.id(), ticket.number().value()));
        Set<UUID> merged = messages.stream().map(Message::ticketId).collect(toSet());
        merged.remove(ticket.id());
        tickets.all(merged)
                .forEach(other -> numbers.put(other.id(), other.number().value()));
        return of(messages, numbers);
    }

    private List<MessageView> of(List<Message> messages, Map<UUID, String> numbers) {
        List<UUID> ids = messages.stream().map(Message::id).toList();
        Map<UUID, List<Delivery>> mails = deliveries.of(ids);
        Map<UUID, List<Attachment>> files = attachments.of(ids).stream().collect(groupingBy(Attachment::owner));
        return messages.stream()
                .map(message -> MessageView.of(
                        message,
                        files.getOrDefault(message.id(), List.of()),
                        mails.getOrDefault(message.id(), List.of()),
                        numbers.get(message.ticketId())))
                .toList();
    }
}
