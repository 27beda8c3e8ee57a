package org.atende.sla;

import java.time.Instant;
import org.atende.ticket.Actor;
import org.atende.ticket.Promise;

/**
 * From a moment on a promise's clock stands like this, until its next line.
 *
 * @param round which of the answers it is that were owed one after the other, from 1
 * @param begunAt may be before the line before: then what lies between was taken back
 * @param notedAt when it was written
 * @param cause the verb or update
 * @param by the agent's sign-in name or the customer's id; null for the desk itself
 * @param broughtSeconds working time that the promise has taken over from another ticket
 */
public record LedgerLine(
        int entry,
        Promise promise,
        int round,
        ClockState state,
        Instant begunAt,
        Instant notedAt,
        String cause,
        Actor.Role role,
        String by,
        long targetSeconds,
        String calendar,
        int calendarVersion,
        long broughtSeconds) {

    static LedgerLine of(Entry entry) {
        return new LedgerLine(
                entry.entry(),
                entry.promise(),
                entry.round(),
                entry.state(),
                entry.begunAt(),
                entry.notedAt(),
                entry.cause(),
                entry.actorRole(),
                entry.actor(),
                entry.terms().target().toSeconds(),
                entry.terms().calendar(),
                entry.terms().version(),
                entry.brought().toSeconds());
    }
}
