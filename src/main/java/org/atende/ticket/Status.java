package org.atende.ticket;

/** Where a ticket stands; each open status is one user task of the process. */
public enum Status {
    IN_QUEUE,
    IN_PROGRESS,
    UNDER_REVIEW,
    AWAITING_CUSTOMER,
    SCHEDULED,
    CLOSED;

    /** Whether the desk is the one to act, so that its response clock runs. */
    public boolean isDesks() {
        return this == IN_QUEUE || this == IN_PROGRESS || this == UNDER_REVIEW;
    }

    public boolean isOpen() {
        return this != CLOSED;
    }
}
