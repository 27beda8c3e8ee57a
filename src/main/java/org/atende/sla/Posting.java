package org.atende.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.atende.ticket.Promise;
import org.atende.ticket.Promises.Happening;
import org.atende.ticket.Status;

/** One happening, posted: how each promise's clock stands from then on, and the lines that say so. */
final class Posting {

    private final Times times;
    private final UUID ticket;
    private final Happening what;
    private final Instant at;
    private final Instant now;
    private final Supplier<Targets> table;
    private final Map<Promise, Account> accounts = new EnumMap<>(Promise.class);
    private final List<Entry> entries = new ArrayList<>();
    private final int earlier;
    private int escalations;
    private Targets targets;

    /** Whether the targets were decided just now. */
    private boolean anew;

    /** @param table decides anew what is promised */
    Posting(Book book, UUID ticket, Happening what, Instant now, Times times, Supplier<Targets> table) {
        this.times = times;
        this.ticket = ticket;
        this.what = what;
        this.at = what.at();
        this.now = now;
        this.table = table;
        this.accounts.putAll(book.accounts());
        this.earlier = book.entries();
        this.escalations = book.escalations();
        this.targets = book.targets();
    }

    Book book() {
        return new Book(earlier + entries.size(), escalations, targets, accounts);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** At the opening two promises are made; a transfer holds the open ones to the new department's targets. */
    void routed() {
        targets = decide();
        if (accounts.isEmpty()) {
            open(Promise.FIRST_RESPONSE, ClockState.RUNNING);
            open(Promise.RESOLUTION, ClockState.RUNNING);
        } else {
            owed().forEach(account -> hold(account, terms(account.promise())));
        }
    }

    void moved(Status status) {
        ClockState state = ClockState.of(status);
        Account resolution = accounts.get(Promise.RESOLUTION);
        if (resolution == null && state == ClockState.RUNNING) {
            open(Promise.RESOLUTION, state);
        } else if (resolution != null) {
            turn(resolution, state);
        }
        owedAnswer().ifPresent(answer -> turn(answer, state));
    }

    private void turn(Account account, ClockState state) {
        if (account.state() != state) {
            Terms terms = state == ClockState.RUNNING ? inForce(account.terms()) : account.terms();
            post(account, state, terms, account.looks());
        }
    }

    /** A clock that goes on does so by the calendar as it is then. */
    private Terms inForce(Terms terms) {
        return times.versionInForce(terms.calendar()).map(terms::withVersion).orElse(terms);
    }

    void answered() {
        owedAnswer().ifPresent(answer -> post(answer, ClockState.MET, answer.terms(), answer.looks()));
    }

    /** Who waits already goes on waiting, and is not put last by writing again. */
    void customerWrote() {
        if (owedAnswer().isEmpty()) {
            open(Promise.NEXT_RESPONSE, ClockState.RUNNING);
        }
    }

    /** What was owed when it was closed is owed again, with the time that was used. */
    void goesOn() {
        Account resolution = accounts.get(Promise.RESOLUTION);
        List.copyOf(accounts.values()).stream()
                .filter(account -> account.promise() != Promise.RESOLUTION)
                .filter(account -> account.state() == ClockState.CLOSED)
                .filter(account -> resolution != null && account.since().equals(resolution.since()))
                .forEach(account -> turn(account, ClockState.RUNNING));
    }

    /** The one of two answers that is owed sooner is the one that is owed. */
    void takenOver(Book other, Status status) {
        other.owedAnswer().ifPresent(taken -> {
            Duration used = times.used(taken, at);
            Optional<Account> own = owedAnswer();
            if (own.isEmpty()) {
                int round = accounts.containsKey(Promise.NEXT_RESPONSE)
                        ? accounts.get(Promise.NEXT_RESPONSE).round() + 1
                        : 1;
                write(
                        new Account(
                                Promise.NEXT_RESPONSE,
                                round,
                                ClockState.of(status),
                                at,
                                used,
                                taken.terms(),
                                taken.looks()),
                        used);
            } else if (breaks(taken, at).isBefore(breaks(own.get(), at))) {
                Account kept = own.get();
                Duration more = used.minus(times.used(kept, at));
                write(
                        new Account(kept.promise(), kept.round(), kept.state(), at, used, taken.terms(), taken.looks()),
                        more);
            }
        });
    }

    private Instant breaks(Account account, Instant from) {
        return times.broken(account.terms(), times.used(account, from), from);
    }

    /** Earlier is promised at once, later never. */
    void priorityChanged() {
        targets = decide();
        owed().forEach(account -> holdIfEarlier(account, terms(account.promise())));
    }

    void promisedAnew() {
        targets = decide();
        owed().forEach(account -> hold(account, terms(account.promise())));
    }

    /** Looked after the promise that runs out; the others follow the priority, yet none is late by that alone. */
    void escalated(Account late, boolean raised) {
        int times = late.terms().timesUsed(used(late));
        escalations += times == 0 ? 0 : 1;
        post(late, late.state(), late.terms(), times + 1);
        if (raised) {
            targets = decide();
            owed().stream()
                    .filter(account -> used(account).compareTo(account.terms().target()) < 0)
                    .forEach(account -> holdIfEarlier(account, lenient(account)));
        }
    }

    private Terms lenient(Account account) {
        Terms terms = terms(account.promise());
        Duration least = used(account).plus(terms.target()).minus(terms.warning());
        Duration whole = Duration.ofSeconds(least.toSeconds());
        return whole.compareTo(terms.target()) > 0 ? terms.withTarget(whole) : terms;
    }

    /** The answer was never given: it is owed as before, and its clock has never stood still. */
    void takenBack(Account before) {
        owedAnswer().ifPresent(later -> {
            Account gone = new Account(
                    later.promise(),
                    later.round(),
                    ClockState.WITHDRAWN,
                    later.since(),
                    later.used(),
                    later.terms(),
                    later.looks());
            write(gone, Duration.ZERO);
        });
        write(before, Duration.ZERO);
    }

    /** Another version of the calendar counts from now on; what was used stays used. */
    void recalculated() {
        owed().stream().filter(Account::runs).forEach(account -> hold(account, inForce(account.terms())));
    }

    private void holdIfEarlier(Account account, Terms terms) {
        Duration used = used(account);
        if (times.broken(terms, used, at).isBefore(times.broken(account.terms(), used, at))) {
            hold(account, terms);
        }
    }

    private void hold(Account account, Terms terms) {
        if (!terms.equals(account.terms())) {
            post(account, account.state(), terms, Math.min(account.looks(), terms.looks(used(account))));
        }
    }

    private void open(Promise promise, ClockState state) {
        Account last = accounts.get(promise);
        int round = last == null ? 1 : last.round() + 1;
        write(new Account(promise, round, state, at, Duration.ZERO, terms(promise), 0), Duration.ZERO);
    }

    private Terms terms(Promise promise) {
        boolean old = !anew && targets != null;
        if (targets == null) {
            targets = decide();
        }
        Terms terms = new Terms(
                targets.target(promise),
                targets.calendar(),
                targets.version(),
                targets.warnPercent(),
                targets.table(),
                targets.rule());
        return old ? inForce(terms) : terms;
    }

    private Targets decide() {
        anew = true;
        return table.get();
    }

    private List<Account> owed() {
        return accounts.values().stream().filter(Account::isOwed).toList();
    }

    private Optional<Account> owedAnswer() {
        return owed().stream()
                .filter(account -> account.promise() != Promise.RESOLUTION)
                .findFirst();
    }

    private Duration used(Account account) {
        return times.used(account, at);
    }

    private void post(Account account, ClockState state, Terms terms, int looks) {
        write(new Account(account.promise(), account.round(), state, at, used(account), terms, looks), Duration.ZERO);
    }

    private void write(Account account, Duration brought) {
        accounts.put(account.promise(), account);
        entries.add(new Entry(
                ticket,
                earlier + entries.size() + 1,
                account.promise(),
                account.round(),
                account.state(),
                account.since(),
                now,
                what.cause(),
                what.by().role(),
                what.by().id(),
                account.terms(),
                account.looks(),
                brought,
                account.state() == ClockState.MET ? what.message() : null));
    }
}
