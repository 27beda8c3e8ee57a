package org.atende.desk.api;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atende.attachment.Attachment;
import org.atende.attachment.Attachments;
import org.atende.mail.Delivery;
import org.atende.mail.MailDeliveries;
import org.atende.ticket.Message;
import org.springframework.stereotype.Component;

/** Shows messages with their files. */
@Component
class MessageViews {

    private final Attachments attachments;

    private final MailDeliveries deliveries;

    MessageViews(Attachments attachments, MailDeliveries deliveries) {
        this.attachments = attachments;
        this.deliveries = deliveries;
    }

    MessageView of(Message message) {
        return of(List.of(message)).get(0);
    }

    List<MessageView> of(List<Message> messages) {
        List<UUID> ids = messages.stream().map(Message::id).toList();
        Map<UUID, List<Delivery>> mails = deliveries.of(ids);
        Map<UUID, List<Attachment>> files = attachments.of(ids).stream().collect(groupingBy(Attachment::owner));
        return messages.stream()
                .map(message -> MessageView.of(
                        message,
                        files.getOrDefault(message.id(), List.of()),
                        mails.getOrDefault(message.id(), List.of())))
                .toList();
    }
}
