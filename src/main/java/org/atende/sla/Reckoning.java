package org.atende.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atende.ticket.Promise;
import org.springframework.stereotype.Component;

/** Derives from a ledger all that there is to know of a ticket's promises. */
@Component
class Reckoning {

    private final Times times;

    Reckoning(Times times) {
        this.times = times;
    }

    /** The working time that a promise has used up until a moment. */
    Duration used(List<Entry> ledger, Promise promise, int round, Instant at) {
        List<Entry> lines =
                ledger.stream().filter(line -> line.isOf(promise, round)).toList();
        Duration used = Duration.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            Entry line = lines.get(i);
            Instant until = i + 1 < lines.size() ? lines.get(i + 1).begunAt() : at;
            used = used.plus(line.brought());
            if (line.state() == ClockState.RUNNING) {
                used = used.plus(times.between(line.terms(), line.begunAt(), until));
            }
        }
        return used;
    }

    /** A promise as one of its lines left it. */
    Account account(List<Entry> ledger, Entry last) {
        List<Entry> until = ledger.subList(0, ledger.indexOf(last) + 1);
        Duration used = used(until, last.promise(), last.round(), last.begunAt());
        return new Account(
                last.promise(), last.round(), last.state(), last.begunAt(), used, last.terms(), last.looks());
    }

    /** The book of a ticket whose row has no copy of it; the targets are decided anew when they are needed. */
    Book book(List<Entry> ledger) {
        Map<Promise, Account> accounts = new EnumMap<>(Promise.class);
        ledger.forEach(line -> accounts.put(line.promise(), account(ledger, line)));
        int escalations = (int) ledger.stream()
                .filter(line -> line.cause().equals("ESCALATED"))
                .map(Entry::notedAt)
                .distinct()
                .count();
        return new Book(ledger.size(), escalations, null, accounts);
    }

    /** A promise as it stood when an answer met it, before that was said; empty if the answer met none. */
    Optional<Account> before(List<Entry> ledger, UUID answer) {
        return ledger.stream()
                .filter(line -> answer.equals(line.message()))
                .reduce((first, later) -> later)
                .map(met -> before(ledger.subList(0, ledger.indexOf(met)), met));
    }

    private Account before(List<Entry> earlier, Entry met) {
        Entry last = earlier.stream()
                .filter(line -> line.isOf(met.promise(), met.round()))
                .reduce((first, later) -> later)
                .orElseThrow();
        Duration used = used(earlier, met.promise(), met.round(), met.begunAt());
        return new Account(met.promise(), met.round(), last.state(), met.begunAt(), used, last.terms(), last.looks());
    }
}
