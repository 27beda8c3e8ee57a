package org.atende.chat;

import java.time.Instant;

/** When people are there to chat. */
interface ChatHours {

    boolean isOpen();

    /** When it opens next; now if it is open. */
    Instant opensAt();
}
