package org.atende.ticket;

/** What happened to a ticket that somebody wants to be told of. */
public enum Update {
    OPENED,
    CUSTOMER_WROTE,
    CUSTOMER_CLOSED,
    ANSWERED,
    SCHEDULED,
    RESOLVED,
    TRANSFERRED,
    REOPENED,
    REMINDED,
    AUTO_CLOSED,
    DATE_REACHED,
    WARNED,
    ESCALATED,
    BECAME_CRITICAL,
    RECALCULATED,
    ASSIGNED,
    CHOSEN,
    UNCHOSEN,
    MENTIONED,
    TAKEN_BACK,
    MERGED,
    UNMERGED,
    SPLIT,
    MOVED,
    ENDED,
    CHAT_STARTED,
    CHAT_MISSED,
    CHAT_ENDED
}
