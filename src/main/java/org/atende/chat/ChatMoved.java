package org.atende.chat;

import java.util.UUID;
import org.atende.ticket.Department;

/**
 * Something is new in a chat, or in a department's queue of chats; told on every node, after it was committed. What it is
 * has to be read: the same may be told twice, and what happened while a node was not connected is told as one.
 *
 * @param ticket the chat's; null if it is not about one chat alone
 * @param queue the department whose queue has moved; null if none has
 */
public record ChatMoved(UUID ticket, Department queue) {

    static final ChatMoved ANYTHING = new ChatMoved(null, null);

    /** Whether it may be about this chat. */
    public boolean isAbout(UUID one) {
        return one.equals(ticket) || this.equals(ANYTHING);
    }

    String text() {
        return ticket == null ? queue.name() : ticket.toString();
    }

    static ChatMoved of(String text) {
        return text.indexOf('-') > 0
                ? new ChatMoved(UUID.fromString(text), null)
                : new ChatMoved(null, Department.valueOf(text));
    }
}
