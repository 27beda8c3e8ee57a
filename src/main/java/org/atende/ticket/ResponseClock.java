package org.atende.ticket;

import java.time.Duration;
import java.time.Instant;

/**
 * How much of the promised response time the desk has used; it runs while the desk is the one to act.
 *
 * @param targetSeconds what was promised, in seconds of the desk's own time
 * @param spentSeconds what earlier stays with the desk have used
 * @param runningSince when the present stay began, null while the clock stands still
 * @param escalations how often the ticket was escalated so far
 */
public record ResponseClock(long targetSeconds, long spentSeconds, Instant runningSince, int escalations) {

    static ResponseClock of(Duration target) {
        return new ResponseClock(target.toSeconds(), 0, null, 0);
    }

    ResponseClock started(Instant at) {
        return runningSince != null ? this : new ResponseClock(targetSeconds, spentSeconds, at, escalations);
    }

    ResponseClock stopped(Instant at) {
        return new ResponseClock(targetSeconds, spentAt(at).toSeconds(), null, escalations);
    }

    ResponseClock withTarget(Duration target) {
        return new ResponseClock(target.toSeconds(), spentSeconds, runningSince, escalations);
    }

    ResponseClock escalated() {
        return new ResponseClock(targetSeconds, spentSeconds, runningSince, escalations + 1);
    }

    public Duration spentAt(Instant now) {
        Duration earlier = Duration.ofSeconds(spentSeconds);
        return runningSince == null ? earlier : earlier.plus(Duration.between(runningSince, now));
    }

    /** When the promise is broken if the desk keeps the ticket; null while the clock stands still. */
    public Instant dueAt() {
        return runningSince == null ? null : runningSince.plusSeconds(targetSeconds - spentSeconds);
    }

    /** When the next escalation falls due if the desk has the ticket from now on: after each full target once. */
    public Instant escalationAt(Instant now) {
        Duration budget = Duration.ofSeconds(targetSeconds * (escalations + 1));
        return now.plus(budget.minus(spentAt(now)));
    }
}
