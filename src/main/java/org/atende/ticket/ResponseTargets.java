package org.atende.ticket;

import java.time.Duration;

/** How soon the desk promises to act, told by whoever owns the promises. */
public interface ResponseTargets {

    /** The targets in force now, for as many questions as one has. */
    Answers inForce();

    interface Answers {

        Target of(TicketKind kind);
    }

    /** @param tier the customer's contract, null if it is not known */
    record TicketKind(Department department, Priority priority, String tier, Channel channel) {}

    /** Each in working time by the calendar. */
    record Target(Duration firstResponse, Duration nextResponse, Duration resolution, String calendar) {}
}
