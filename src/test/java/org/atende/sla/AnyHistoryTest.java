package org.atende.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.atende.sla.calendar.ACalendar;
import org.atende.ticket.Actor;
import org.atende.ticket.Promise;
import org.atende.ticket.Promises.Happening;
import org.atende.ticket.Promises.Kind;
import org.atende.ticket.Status;

/**
 * Whatever happens to a ticket, its ledger says to the second what counting the minutes one by one says: used, left and due, by the book that
 * is carried along and by the ledger alone. The seed is fixed: a build finds what the last one found.
 */
class AnyHistoryTest {

    /** Days around the changes of the clock in March and October, and around holidays. */
    private static final List<Instant> BEGINNINGS = List.of(
            Instant.parse("2026-03-27T17:10:00Z"),
            Instant.parse("2026-10-23T16:40:00Z"),
            Instant.parse("2026-12-23T09:00:00Z"),
            Instant.parse("2027-03-25T12:00:00Z"));

    private static final List<Status> STATUSES = List.of(
            Status.IN_QUEUE,
            Status.IN_PROGRESS,
            Status.UNDER_REVIEW,
            Status.AWAITING_CUSTOMER,
            Status.SCHEDULED,
            Status.CLOSED);

    private static final List<Integer> MINUTES = List.of(15, 60, 240, 720, 1440, 2880);

    @Property(seed = "20261128", tries = 150)
    void isReckonedAsItIsCounted(@ForAll long seed) {
        History history = new History(new Random(seed));
        history.open();
        for (int step = 0; step < 14; step++) {
            history.waitAWhile();
            history.somethingHappens();
            history.assertReckonedAsCounted();
        }
    }

    /** A ticket's life, played twice: on the ledger, and by counting. */
    private static final class History {

        private final NumberedCalendars calendars = new NumberedCalendars()
                .with("office", ACalendar.office().calendar())
                .with(
                        "nights",
                        ACalendar.everyDay("20:00-24:00").in("America/New_York").calendar())
                .with(Calendars.ALWAYS, ACalendar.everyDay("00:00-24:00").calendar());
        private final Times times = new Times(calendars);
        private final Reckoning reckoning = new Reckoning(times);
        private final UUID ticket = UUID.randomUUID();
        private final Random dice;
        private final List<Entry> ledger = new ArrayList<>();
        private final Map<Promise, Long> counted = new EnumMap<>(Promise.class);
        private Book book = Book.EMPTY;
        private Instant now;
        private Status status = Status.IN_QUEUE;
        private Targets targets;

        History(Random dice) {
            this.dice = dice;
            this.now = any(BEGINNINGS);
        }

        private <T> T any(List<T> things) {
            return things.get(dice.nextInt(things.size()));
        }

        void open() {
            decideTargets();
            post(Kind.ROUTED, now, null, Posting::routed);
        }

        private void decideTargets() {
            targets = new Targets(
                    Duration.ofMinutes(any(MINUTES)),
                    Duration.ofMinutes(any(MINUTES)),
                    Duration.ofMinutes(any(MINUTES)),
                    any(calendars.names()),
                    0,
                    75,
                    1,
                    "rule_any");
            int version = calendars.inForce(targets.calendar()).version();
            targets = new Targets(
                    targets.firstResponse(),
                    targets.nextResponse(),
                    targets.resolution(),
                    targets.calendar(),
                    version,
                    75,
                    1,
                    "rule_any");
        }

        void waitAWhile() {
            Instant until = now.plus(Duration.ofMinutes(dice.nextInt(10) < 7 ? dice.nextInt(400) : dice.nextInt(4000)));
            count(book, now, until);
            now = until;
        }

        /** Minute by minute: is it the desk's turn, and is somebody at work? */
        private void count(Book as, Instant from, Instant until) {
            for (Account account : as.all()) {
                if (account.state() == ClockState.RUNNING) {
                    counted.merge(account.promise(), minutes(account, from, until), Long::sum);
                }
            }
        }

        private long minutes(Account account, Instant from, Instant until) {
            WorkingCalendar hours = times.calendar(account.terms());
            long open = 0;
            for (Instant minute = from; minute.isBefore(until); minute = minute.plusSeconds(60)) {
                open += hours.isOpen(minute) ? 1 : 0;
            }
            return open;
        }

        void somethingHappens() {
            switch (dice.nextInt(9)) {
                case 0, 1 -> move(any(STATUSES));
                case 2 -> post(Kind.ANSWERED, now, UUID.randomUUID(), Posting::answered);
                case 3 -> answerAndTakeItBack();
                case 4, 5 -> customerWrites();
                case 6 -> {
                    decideTargets();
                    post(Kind.PRIORITY_CHANGED, now, null, Posting::priorityChanged);
                }
                case 7 -> {
                    decideTargets();
                    post(Kind.ROUTED, now, null, Posting::routed);
                }
                default -> {
                    calendars.with("office", ACalendar.everyDay("08:30-12:00").calendar());
                    post(Kind.RECALCULATED, now, null, Posting::recalculated);
                }
            }
        }

        private void move(Status to) {
            if (status == Status.CLOSED && to != Status.CLOSED) {
                customerWrites();
            }
            status = to;
            post(Kind.MOVED, now, null, posting -> posting.moved(to));
        }

        private void customerWrites() {
            boolean isNew = book.owedAnswer().isEmpty();
            post(Kind.CUSTOMER_WROTE, now, null, Posting::customerWrote);
            if (isNew) {
                counted.put(Promise.NEXT_RESPONSE, 0L);
            }
            if (!status.isDesks()) {
                status = Status.IN_PROGRESS;
                post(Kind.MOVED, now, null, posting -> posting.moved(Status.IN_PROGRESS));
            }
        }

        /** Between the two the clock seems to stand still; afterwards it never did. */
        private void answerAndTakeItBack() {
            if (status == Status.CLOSED) {
                return;
            }
            UUID answer = UUID.randomUUID();
            Book before = book;
            Status from = status;
            Instant said = now;
            post(Kind.ANSWERED, said, answer, Posting::answered);
            post(Kind.MOVED, said, null, posting -> posting.moved(Status.AWAITING_CUSTOMER));
            now = now.plus(Duration.ofMinutes(dice.nextInt(200)));
            post(Kind.TAKEN_BACK, said, answer, posting -> reckoning
                    .before(ledger, answer)
                    .ifPresent(posting::takenBack));
            post(Kind.MOVED, said, null, posting -> posting.moved(from));
            count(before, said, now);
        }

        private void post(Kind kind, Instant at, UUID message, java.util.function.Consumer<Posting> what) {
            Happening happening = new Happening(kind, kind.name(), at, Actor.DESK, message, null);
            Posting posting = new Posting(book, ticket, happening, now, times, () -> targets);
            what.accept(posting);
            ledger.addAll(posting.entries());
            book = BookText.read(BookText.write(posting.book()));
        }

        void assertReckonedAsCounted() {
            for (Account account : book.all()) {
                Duration used = Duration.ofMinutes(counted.getOrDefault(account.promise(), 0L));
                assertThat(times.used(account, now))
                        .as("%s in %s", account, book)
                        .isEqualTo(used);
                assertThat(reckoning.used(ledger, account.promise(), account.round(), now))
                        .as("by the ledger alone: %s", account)
                        .isEqualTo(used);
                if (account.runs() && used.compareTo(account.terms().target()) < 0) {
                    assertThat(times.dueAt(account)).hasValue(countedDue(account, used));
                }
            }
            assertThat(reckoning.book(ledger).accounts()).isEqualTo(book.accounts());
        }

        private Instant countedDue(Account account, Duration used) {
            WorkingCalendar hours = times.calendar(account.terms());
            long left = account.terms().target().minus(used).toMinutes();
            Instant minute = now;
            while (left > 0) {
                left -= hours.isOpen(minute) ? 1 : 0;
                minute = minute.plusSeconds(60);
            }
            return minute;
        }
    }
}
