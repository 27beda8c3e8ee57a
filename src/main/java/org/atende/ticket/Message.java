package org.atende.ticket;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One turn of a ticket's conversation; written once, never changed.
 *
 * @param text the author's own words
 * @param quoted what they quoted below them, or null
 * @param html sanitised HTML, or null
 * @param mailId the Message-ID of the mail that brought it, or null
 */
@Table("message")
public record Message(
        @Id UUID id,
        UUID ticketId,
        Kind kind,
        Actor.Role authorRole,
        String authorId,
        String authorName,
        String authorEmail,
        String text,
        String quoted,
        String html,
        String mailId,
        Instant createdAt) {

    /** Who gets to read it: everybody, or the desk alone; the desk's own remarks are the system's. */
    public enum Kind {
        PUBLIC,
        NOTE,
        SYSTEM
    }
}
