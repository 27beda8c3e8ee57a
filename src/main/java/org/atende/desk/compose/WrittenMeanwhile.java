package org.atende.desk.compose;

import java.util.List;
import org.atende.ticket.Message;

/** Somebody wrote on the ticket since the writer last looked, so what was written may no longer be right. */
class WrittenMeanwhile extends RuntimeException {

    private final transient List<Message> messages;

    WrittenMeanwhile(List<Message> messages) {
        super("%s wrote meanwhile. Read it first, or send with anyway: true."
                .formatted(author(messages.get(messages.size() - 1))));
        this.messages = messages;
    }

    List<Message> messages() {
        return messages;
    }

    static String author(Message message) {
        return message.authorName() == null || message.authorName().isBlank()
                ? message.authorEmail()
                : message.authorName();
    }
}
