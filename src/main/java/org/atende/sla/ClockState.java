package org.atende.sla;

import org.atende.ticket.Status;

/** How a promise's clock stands. */
public enum ClockState {
    RUNNING,
    WAITING_FOR_CUSTOMER,
    SCHEDULED,
    /** The ticket was closed with it. */
    CLOSED,
    /** The desk has done what it promised, in time or not. */
    MET,
    /** It is no longer owed: the answer before it was taken back, and is owed in its place. */
    WITHDRAWN;

    static ClockState of(Status status) {
        return switch (status) {
            case IN_QUEUE, IN_PROGRESS, UNDER_REVIEW -> RUNNING;
            case AWAITING_CUSTOMER -> WAITING_FOR_CUSTOMER;
            case SCHEDULED -> SCHEDULED;
            case CLOSED -> CLOSED;
        };
    }

    /** Whether the desk still has to keep the promise. */
    boolean isOwed() {
        return this == RUNNING || this == WAITING_FOR_CUSTOMER || this == SCHEDULED;
    }
}
