package org.atende.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the hours, the zone and the days off: open time is what one gets by looking at the clock every minute. */
class AnyCalendarTest {

    private static final long SOME_DAYS = 6 * 24 * 60;

    /** Days around which the clocks of these zones are put forward or back, at midnight and by half an hour too. */
    private static final List<Arbitrary<Start>> CLOCK_CHANGES = List.of(
            around("Europe/Lisbon", "2026-03-29"),
            around("Europe/Lisbon", "2026-10-25"),
            around("Atlantic/Azores", "2026-03-29"),
            around("Atlantic/Azores", "2026-10-25"),
            around("America/St_Johns", "2010-11-07"),
            around("America/Havana", "2026-03-08"),
            around("America/Sao_Paulo", "2018-02-18"),
            around("Australia/Lord_Howe", "2026-10-04"),
            around("Australia/Lord_Howe", "2026-04-05"),
            around("Pacific/Apia", "2011-12-30"),
            around("Asia/Kathmandu", "2026-01-01"),
            around("UTC", "2026-12-31"));

    record Start(ZoneId zone, Instant at, LocalDate change) {}

    record Case(Plan plan, Set<LocalDate> holidays, Instant from) {

        PlannedCalendar calendar() {
            return new PlannedCalendar("any", 1, plan, holidays::contains);
        }

        /** By the definition, and by nothing that the calendar does. */
        boolean isOpen(Instant at) {
            LocalDateTime wall = LocalDateTime.ofInstant(at, plan.zone());
            LocalDate date = wall.toLocalDate();
            Hours hours = plan.ownDays().stream()
                    .filter(day -> day.date().equals(date))
                    .map(OwnDay::hours)
                    .findFirst()
                    .orElseGet(() -> holidays.contains(date)
                            ? Hours.CLOSED
                            : plan.week().get(date.getDayOfWeek().getValue() - 1));
            int minute = wall.getHour() * 60 + wall.getMinute();
            return hours.spans().stream().anyMatch(span -> span.from() <= minute && minute < span.to());
        }
    }

    @Property(tries = 400, seed = "20261128", generation = GenerationMode.RANDOMIZED)
    void openTimeIsTheNumberOfOpenMinutes(@ForAll("cases") Case any, @ForAll("minutes") int minutes) {
        Instant to = any.from().plus(minutes, ChronoUnit.MINUTES);

        long open = IntStream.range(0, minutes)
                .filter(minute -> any.isOpen(any.from().plus(minute, ChronoUnit.MINUTES)))
                .count();

        assertThat(any.calendar().between(any.from(), to)).isEqualTo(Duration.ofMinutes(open));
    }

    @Property(tries = 400, seed = "20261128", generation = GenerationMode.RANDOMIZED)
    void aTargetIsReachedWithTheLastOfItsOpenMinutes(@ForAll("cases") Case any, @ForAll("minutes") int wanted) {
        Instant at = any.from();
        int target = 0;
        for (int minute = 0; minute < SOME_DAYS && target < wanted; minute++) {
            Instant clock = any.from().plus(minute, ChronoUnit.MINUTES);
            if (any.isOpen(clock)) {
                target++;
                at = clock.plus(1, ChronoUnit.MINUTES);
            }
        }

        assertThat(any.calendar().plus(any.from(), Duration.ofMinutes(target))).isEqualTo(at);
    }

    @Property(tries = 200, seed = "20261128", generation = GenerationMode.RANDOMIZED)
    void itIsOpenFromOneOpeningToTheNextClosing(@ForAll("cases") Case any, @ForAll("minutes") int later) {
        PlannedCalendar calendar = any.calendar();
        Instant at = any.from().plus(later, ChronoUnit.MINUTES);

        assertThat(calendar.isOpen(at)).isEqualTo(any.isOpen(at));
        Instant expected = at;
        for (int minute = 0; minute < SOME_DAYS && any.isOpen(at) == any.isOpen(expected); minute++) {
            expected = expected.plus(1, ChronoUnit.MINUTES);
        }
        if (any.isOpen(at) != any.isOpen(expected)) {
            assertThat(any.isOpen(at) ? calendar.nextClosing(at) : calendar.nextOpening(at))
                    .isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, (int) SOME_DAYS);
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.oneOf(CLOCK_CHANGES).flatMap(start -> {
            Arbitrary<LocalDate> near = Arbitraries.integers().between(-3, 6).map(start.change()::plusDays);
            Arbitrary<List<OwnDay>> ownDays = Combinators.combine(near, hours())
                    .as((date, hours) -> new OwnDay(date, false, hours, "Any"))
                    .list()
                    .uniqueElements(OwnDay::date)
                    .ofMaxSize(3);
            Arbitrary<Set<LocalDate>> holidays = near.set().ofMaxSize(2);
            return Combinators.combine(hours().list().ofSize(7), ownDays, holidays)
                    .as((week, own, days) ->
                            new Case(new Plan(start.zone(), week, null, own), new HashSet<>(days), start.at()));
        });
    }

    /** Up to four spans a day, many of them from or up to midnight and around the hours at which clocks are changed. */
    private static Arbitrary<Hours> hours() {
        Arbitrary<Integer> bound = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, Span.DAY)),
                Tuple.of(2, Arbitraries.integers().between(0, 180)),
                Tuple.of(1, Arbitraries.of(0, 60, 90, 120, Span.DAY)));
        return bound.set().ofMinSize(0).ofMaxSize(8).map(AnyCalendarTest::hours);
    }

    private static Hours hours(Set<Integer> bounds) {
        List<Integer> sorted = List.copyOf(new TreeSet<>(bounds));
        return new Hours(IntStream.range(0, sorted.size() / 2)
                .mapToObj(i -> new Span(sorted.get(2 * i), sorted.get(2 * i + 1)))
                .toList());
    }

    private static Arbitrary<Start> around(String zone, String change) {
        LocalDate date = LocalDate.parse(change);
        Instant noon = date.atTime(12, 0).atZone(ZoneId.of(zone)).toInstant();
        return Arbitraries.integers()
                .between(-3 * 24 * 60, 24 * 60)
                .map(minutes -> new Start(ZoneId.of(zone), noon.plus(minutes, ChronoUnit.MINUTES), date));
    }
}
