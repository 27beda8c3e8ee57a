package org.atende.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.atende.testing.CommittedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A target of four hours, worked out by hand, to the minute. */
class CalendarsPageTests {

    private static final Duration TARGET = Duration.ofHours(4);
    private static final DateTimeFormatter WALL =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm xxx", Locale.ENGLISH);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private static final String PAGE =
            """
            # How working time is reckoned

            Written by a test from the code, which works each line out and compares it with what was worked out by hand.
            How managers edit calendars is told in [their guide](managers.md#calendars).

            - It is open whenever the clock on the wall, in the calendar's zone, shows a time within the hours of the date it shows.
              An hour that is skipped in spring is nobody's, and one that is repeated in autumn counts twice.
            - An own day comes before a holiday, and a holiday before the weekly hours.
            - A target that is used up at closing time is due then, and not when the desk opens again.
            - While a ticket waits for its customer, or for a date, nothing is counted; afterwards the rest of the target is.
            - A promise keeps the version of the calendar that it was made by. Publishing another one shows first which promises it
              moves, and then moves them from that moment on: what has been counted stays.

            ## A target of 4 hours from Saturday 18:30

            Monday to Friday 09:00-19:00, Saturday and Sunday 10:00-19:00, closed on national holidays, Europe/Lisbon. *Passed* is the time
            from the first start to the due time on a clock that nobody puts forward or back.

            | over | starts | stands still | due | passed |
            | --- | --- | --- | --- | --- |
            %s

            ## Where the clock is changed while it is open

            The same target on a calendar that never closes, from Saturday 23:30.

            | over | starts | stands still | due | passed |
            | --- | --- | --- | --- | --- |
            %s
            """;

    record Pause(String from, String to) {}

    record Line(String over, String start, List<Pause> pauses, String due) {

        @Override
        public String toString() {
            return over + (pauses.isEmpty() ? "" : ", two pauses");
        }
    }

    static List<Line> office() {
        return List.of(
                line("an ordinary weekend", "2026-11-14T18:30Z", "2026-11-15T13:30Z"),
                line(
                        "an ordinary weekend",
                        "2026-11-14T18:30Z",
                        "2026-11-16T09:52Z",
                        new Pause("2026-11-14T18:47Z", "2026-11-15T11:05Z"),
                        new Pause("2026-11-15T13:56Z", "2026-11-15T20:15Z")),
                line("the change in March", "2026-03-28T18:30Z", "2026-03-29T13:30+01:00"),
                line(
                        "the change in March",
                        "2026-03-28T18:30Z",
                        "2026-03-30T09:52+01:00",
                        new Pause("2026-03-28T18:47Z", "2026-03-29T11:05+01:00"),
                        new Pause("2026-03-29T13:56+01:00", "2026-03-29T20:15+01:00")),
                line("the change in October", "2026-10-24T18:30+01:00", "2026-10-25T13:30Z"),
                line(
                        "the change in October",
                        "2026-10-24T18:30+01:00",
                        "2026-10-26T09:52Z",
                        new Pause("2026-10-24T18:47+01:00", "2026-10-25T11:05Z"),
                        new Pause("2026-10-25T13:56Z", "2026-10-25T20:15Z")),
                line("a holiday, All Saints", "2026-10-31T18:30Z", "2026-11-02T12:30Z"),
                line(
                        "a holiday, All Saints",
                        "2026-10-31T18:30Z",
                        "2026-11-02T14:31Z",
                        new Pause("2026-10-31T18:42Z", "2026-11-02T09:21Z"),
                        new Pause("2026-11-02T10:08Z", "2026-11-02T11:30Z")),
                line(
                        "the change in March and a holiday, Easter in 2027",
                        "2027-03-27T18:30Z",
                        "2027-03-29T12:30+01:00"),
                line(
                        "the change in March and a holiday, Easter in 2027",
                        "2027-03-27T18:30Z",
                        "2027-03-29T14:31+01:00",
                        new Pause("2027-03-27T18:42Z", "2027-03-29T09:21+01:00"),
                        new Pause("2027-03-29T10:08+01:00", "2027-03-29T11:30+01:00")));
    }

    static List<Line> always() {
        return List.of(
                line("the change in March", "2026-03-28T23:30Z", "2026-03-29T04:30+01:00"),
                line("the change in October", "2026-10-24T23:30+01:00", "2026-10-25T02:30Z"),
                line(
                        "the change in October",
                        "2026-10-24T23:30+01:00",
                        "2026-10-25T03:30Z",
                        new Pause("2026-10-25T01:15+01:00", "2026-10-25T01:45+01:00"),
                        new Pause("2026-10-25T01:15Z", "2026-10-25T01:45Z")));
    }

    private final PlannedCalendar office = ACalendar.office().calendar();
    private final PlannedCalendar always = ACalendar.everyDay("00:00-24:00").calendar();

    @ParameterizedTest
    @MethodSource("office")
    void isDueToTheMinuteInOfficeHours(Line line) {
        assertThat(due(office, line)).isEqualTo(at(line.due()));
    }

    @ParameterizedTest
    @MethodSource("always")
    void isDueToTheMinuteOnACalendarThatNeverCloses(Line line) {
        assertThat(due(always, line)).isEqualTo(at(line.due()));
    }

    @Test
    void theCommittedPageSaysSo() throws Exception {
        CommittedPage.assertSays("calendars.md", PAGE.formatted(lines(office, office()), lines(always, always())));
    }

    private static Instant due(PlannedCalendar calendar, Line line) {
        Duration left = TARGET;
        Instant running = at(line.start());
        for (Pause pause : line.pauses()) {
            left = left.minus(calendar.between(running, at(pause.from())));
            running = at(pause.to());
        }
        return calendar.plus(running, left);
    }

    private static String lines(PlannedCalendar calendar, List<Line> lines) {
        return lines.stream().map(line -> row(calendar, line)).collect(Collectors.joining("\n"));
    }

    private static String row(PlannedCalendar calendar, Line line) {
        Instant due = due(calendar, line);
        Duration passed = Duration.between(at(line.start()), due);
        String pauses = line.pauses().stream()
                .map(pause -> shown(calendar, pause.from(), BRIEF) + " to " + shown(calendar, pause.to(), BRIEF))
                .collect(Collectors.joining("; "));
        return "| %s | %s | %s | **%s** | %d h %02d min |"
                .formatted(
                        line.over(),
                        shown(calendar, line.start(), WALL),
                        pauses,
                        WALL.format(due.atZone(calendar.zone())),
                        passed.toHours(),
                        passed.toMinutesPart());
    }

    private static String shown(PlannedCalendar calendar, String time, DateTimeFormatter format) {
        return format.format(at(time).atZone(calendar.zone()));
    }

    private static Line line(String over, String start, String due, Pause... pauses) {
        return new Line(over, start, Arrays.asList(pauses), due);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
