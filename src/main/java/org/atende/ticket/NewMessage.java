package org.atende.ticket;

import java.util.List;
import org.atende.attachment.NewFile;

/**
 * What somebody wrote, before it is part of a conversation.
 *
 * @param text the writer's own words
 * @param quoted what they quoted below them, folded on the page; null if nothing
 * @param html the sanitised HTML of the whole, null if it came as plain text
 * @param mailId the Message-ID of the mail that brought it, null for any other channel
 */
public record NewMessage(String text, String quoted, String html, List<NewFile> files, String mailId) {

    public static NewMessage of(String text) {
        return new NewMessage(text, null, null, List.of(), null);
    }

    /** A blank text is none. */
    static NewMessage ofNullable(String text) {
        return Words.optional(text).map(NewMessage::of).orElse(null);
    }
}
