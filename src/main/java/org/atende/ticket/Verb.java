package org.atende.ticket;

/** Everything that can be done to a ticket, or that happens to it by itself. */
public enum Verb {
    TAKE,
    RELEASE,
    ASK,
    REVIEW,
    SCHEDULE,
    TRANSFER,
    RESOLVE,
    REOPEN,
    REPLY,
    NOTE,
    PRIORITY,
    LINK,
    UNLINK,
    ASSIGN,
    SUBJECT,
    TAG,
    WATCH,
    UNWATCH,
    SPLIT,
    MERGE,
    UNMERGE,
    MOVE_TIMER,
    CANCEL_TIMER,
    CUSTOMER_REPLY,
    CUSTOMER_CLOSE,
    AUTO_CLOSE,
    DATE_REACHED;

    /** Whether the process does this by itself, by a timer. */
    public boolean isTimers() {
        return this == AUTO_CLOSE || this == DATE_REACHED;
    }

    /** Whether this can be done to a ticket that was merged into another. */
    boolean isForMerged() {
        return this == NOTE || this == WATCH || this == UNWATCH || this == UNMERGE;
    }

    /** Whether only the ticket's customer does this. */
    boolean isCustomers() {
        return this == CUSTOMER_REPLY || this == CUSTOMER_CLOSE;
    }
}
