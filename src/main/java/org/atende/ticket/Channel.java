package org.atende.ticket;

/** How a ticket reached the desk. */
public enum Channel {
    EMAIL,
    PORTAL,
    PHONE,
    CHAT,
    API
}
