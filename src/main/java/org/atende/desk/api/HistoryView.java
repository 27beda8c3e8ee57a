package org.atende.desk.api;

import java.time.Instant;
import org.atende.ticket.Actor;
import org.atende.ticket.HistoryEntry;
import org.atende.ticket.Status;

/**
 * One thing that was done to a ticket.
 *
 * @param what the verb or event
 * @param from null where the status did not change
 * @param detail what changed, or why; null if the rest says it
 */
record HistoryView(Instant at, By by, String what, Status from, Status to, String detail) {

    static HistoryView of(HistoryEntry entry) {
        By by = new By(entry.actorRole(), entry.actorId(), entry.actorName());
        return new HistoryView(entry.at(), by, entry.what(), entry.fromStatus(), entry.toStatus(), entry.detail());
    }

    record By(Actor.Role role, String id, String name) {}
}
