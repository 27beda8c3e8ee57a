package org.atende.chat;

/** Where a chat stands. */
public enum ChatState {
    /** For an agent. */
    WAITING,
    LIVE,
    /** Nobody came, or the customer did not wait: it is a ticket like any other. */
    MISSED,
    ENDED
}
