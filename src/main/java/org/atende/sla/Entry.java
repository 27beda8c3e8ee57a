package org.atende.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.atende.ticket.Actor;
import org.atende.ticket.Promise;

/**
 * A line of the ledger: from a moment on a promise's clock stands like this. It counts until the promise's next line, which may begin
 * earlier: then what lies between is taken back.
 *
 * @param entry its place in the ticket's ledger, from 1
 * @param notedAt when it was written
 * @param cause the verb or update by name
 * @param brought working time that the promise has taken over, negative if it was given back
 * @param message the answer that met it, null if none did
 */
record Entry(
        UUID ticket,
        int entry,
        Promise promise,
        int round,
        ClockState state,
        Instant begunAt,
        Instant notedAt,
        String cause,
        Actor.Role actorRole,
        String actor,
        Terms terms,
        int looks,
        Duration brought,
        UUID message) {

    boolean isOf(Promise promise, int round) {
        return this.promise == promise && this.round == round;
    }
}
