package org.atende.sla;

import java.time.Instant;
import java.util.List;
import org.atende.ticket.Promise;

/**
 * The promises on a ticket. Times of the desk are working time by the promise's calendar, in whole seconds.
 *
 * @param next the promise that is broken next; null where none is owed
 * @param dueAt when it is broken, null while the clock stands still
 * @param targetSeconds what was promised, 0 if nothing was
 * @param spentSeconds how much of it is used up
 * @param running whether the clock runs now
 * @param escalations how often the ticket was escalated
 * @param promises all, in the order of {@link Promise}; of the next responses the last one
 */
public record ServiceLevel(
        Promise next,
        Instant dueAt,
        long targetSeconds,
        long spentSeconds,
        boolean running,
        int escalations,
        List<Promised> promises) {

    /**
     * @param round which of the answers it is that were owed one after the other, from 1
     * @param remainingSeconds negative once it is broken
     * @param dueAt when it is broken, or was; null while its clock does not run
     * @param broken whether the desk took longer than it promised
     * @param calendar by which its time is counted
     * @param decidedBy the row of the table that decided it, as a link; null if none did
     */
    public record Promised(
            Promise promise,
            int round,
            ClockState state,
            long targetSeconds,
            long usedSeconds,
            long remainingSeconds,
            Instant dueAt,
            boolean broken,
            String calendar,
            int calendarVersion,
            String decidedBy) {}
}
