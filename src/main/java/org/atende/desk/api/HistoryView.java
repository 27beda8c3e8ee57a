package org.atende.desk.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.atende.routing.Decision;
import org.atende.ticket.Actor;
import org.atende.ticket.HistoryEntry;
import org.atende.ticket.Status;
import org.atende.ticket.TimerReason;
import org.atende.ticket.Update;
import org.atende.ticket.Verb;

/**
 * One thing that was done to a ticket.
 *
 * @param what the verb or event
 * @param from null where the status did not change
 * @param detail what changed, or why; null if the rest says it
 * @param timer which timer did it, as {@code /timers} calls them; null if none did
 * @param reason why the timer was due then; null if none did it, or it is not known
 * @param rules by which rows of the decision tables it went where it went; empty if no table was asked
 */
record HistoryView(
        Instant at,
        By by,
        String what,
        Status from,
        Status to,
        String detail,
        String timer,
        TimerReason reason,
        List<ByRule> rules) {

    private static final Map<String, String> TIMERS = Map.of(
            Verb.AUTO_CLOSE.name(), "AUTO_CLOSE",
            Verb.DATE_REACHED.name(), "DATE_REACHED",
            Update.REMINDED.name(), "REMINDER",
            Update.WARNED.name(), "ESCALATION",
            Update.ESCALATED.name(), "ESCALATION",
            Update.ENDED.name(), "REOPEN_DEADLINE");

    static HistoryView of(HistoryEntry entry, List<Decision> decisions) {
        By by = new By(entry.actorRole(), entry.actorId(), entry.actorName());
        String timer = TIMERS.get(entry.what());
        TimerReason reason =
                timer == null ? null : TimerReason.read(entry.detail()).orElse(null);
        return new HistoryView(
                entry.at(),
                by,
                entry.what(),
                entry.fromStatus(),
                entry.toStatus(),
                reason == null ? entry.detail() : reason.sentence(),
                timer,
                reason,
                decisions.stream().flatMap(ByRule::of).toList());
    }

    record By(Actor.Role role, String id, String name) {}
}
