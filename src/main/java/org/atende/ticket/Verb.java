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
    CUSTOMER_REPLY,
    CUSTOMER_CLOSE,
    AUTO_CLOSE,
    DATE_REACHED;

    /** Whether the process does this by itself, by a timer. */
    public boolean isTimers() {
        return this == AUTO_CLOSE || this == DATE_REACHED;
    }

    /** Whether only the ticket's customer does this. */
    public boolean isCustomers() {
        return this == CUSTOMER_REPLY || this == CUSTOMER_CLOSE;
    }

    /** Whether a ticket stays in its task: the words or facts change, the process does not move. */
    public boolean stays() {
        return this == REPLY || this == NOTE || this == PRIORITY || this == LINK;
    }
}
