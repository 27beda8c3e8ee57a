package org.atende.chat;

import java.util.UUID;
import org.atende.ticket.Department;

/** Tells all nodes that something is new: with the transaction that made it so, or not at all. */
interface ChatBus {

    void tell(ChatMoved news);

    default void moved(UUID ticket) {
        tell(new ChatMoved(ticket, null));
    }

    default void queueMoved(Department department) {
        tell(new ChatMoved(null, department));
    }
}
