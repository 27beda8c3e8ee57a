package org.atende.sla;

import java.time.Duration;
import java.time.Instant;
import org.atende.ticket.Promise;

/**
 * One promise on one ticket as it stands.
 *
 * @param round which of the answers it is that are owed one after the other, from 1
 * @param since when its clock came to stand like this
 * @param used working time that was used up until then
 * @param looks how often the desk has looked after it: warned, then once for each full target
 */
record Account(Promise promise, int round, ClockState state, Instant since, Duration used, Terms terms, int looks) {

    boolean isOwed() {
        return state.isOwed();
    }

    boolean runs() {
        return state == ClockState.RUNNING;
    }
}
