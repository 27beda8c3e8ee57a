package org.atende.desk.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atende.attachment.Attachment;
import org.atende.mail.Delivery;
import org.atende.ticket.Actor;
import org.atende.ticket.Message;

/**
 * One turn of the conversation.
 *
 * @param text the author's own words
 * @param quoted what they quoted below them, null if nothing
 * @param deliveries whom the desk told of it by mail, and what became of that
 * @param html sanitised, null if there is none
 * @param ticket the number that it was written to, another than the ticket's own if that one was merged into it
 */
record MessageView(
        UUID id,
        Message.Kind kind,
        Author author,
        String text,
        String quoted,
        String html,
        Instant createdAt,
        List<File> attachments,
        List<Delivery> deliveries,
        String ticket) {

    static MessageView of(Message message, List<Attachment> attachments, List<Delivery> deliveries, String ticket) {
        return new MessageView(
                message.id(),
                message.kind(),
                new Author(message.authorName(), message.authorEmail(), message.authorRole()),
                message.text(),
                message.quoted(),
                message.html(),
                message.createdAt(),
                attachments.stream().map(File::of).toList(),
                deliveries,
                ticket);
    }

    record Author(String name, String email, Actor.Role role) {}

    /**
     * @param type found from the content
     * @param size in bytes
     * @param contentId what the HTML calls it, null if it does not
     */
    record File(UUID id, String name, String type, long size, String sha256, String contentId, boolean inline) {

        static File of(Attachment attachment) {
            return new File(
                    attachment.id(),
                    attachment.name(),
                    attachment.type(),
                    attachment.size(),
                    attachment.sha256(),
                    attachment.contentId(),
                    attachment.inline());
        }
    }
}
