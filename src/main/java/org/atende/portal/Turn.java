package org.atende.portal;

import java.time.Instant;
import java.util.List;
import org.atende.attachment.Attachment;
import org.atende.ticket.Actor;
import org.atende.ticket.Message;

/**
 * One turn of a conversation as the customer sees it: words, never another's page.
 *
 * @param mine whether the customer wrote it
 * @param quoted what it quotes, folded away; null if nothing
 */
record Turn(boolean mine, String author, Instant at, String text, String quoted, List<Attachment> files) {

    static Turn of(Message message, Actor reader, List<Attachment> files) {
        boolean mine =
                message.authorRole() == Actor.Role.CUSTOMER && reader.id().equals(message.authorId());
        String author = message.authorName() == null ? message.authorEmail() : message.authorName();
        return new Turn(mine, author, message.createdAt(), message.text(), message.quoted(), files);
    }
}
