package org.atende.sla.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a calendar says of each day of a month.
 *
 * @param clockChanges when the clock is put forward or back
 */
public record Month(YearMonth month, List<Day> days, List<ClockChange> clockChanges) {

    /** Why a day has the hours that it has. */
    public enum Kind {
        WEEKDAY,
        HOLIDAY,
        OWN
    }

    /**
     * @param note what the day is called; empty for an ordinary one
     * @param changed whether the calendar in force has other hours
     */
    public record Day(LocalDate date, Hours hours, Kind kind, String note, boolean changed) {

        /** From 0 for Monday. */
        public int column() {
            return date.getDayOfWeek().ordinal();
        }

        public int row() {
            return (date.getDayOfMonth()
                            - 1
                            + date.withDayOfMonth(1).getDayOfWeek().ordinal())
                    / 7;
        }
    }

    /** What the wall clock shows before and after. */
    public record ClockChange(LocalDate date, LocalTime from, LocalTime to) {}

    /** @param live the calendar to compare with; the same for none */
    static Month of(YearMonth month, PlannedCalendar shown, PlannedCalendar live, HolidayBook book, Locale locale) {
        List<Day> days = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .map(date -> day(date, shown, live, book, locale))
                .toList();
        return new Month(month, days, changes(month, shown.zone()));
    }

    private static Day day(
            LocalDate date, PlannedCalendar shown, PlannedCalendar live, HolidayBook book, Locale locale) {
        Hours hours = shown.hours(date);
        boolean changed = !hours.equals(live.hours(date));
        Plan plan = shown.plan();
        String holiday = book.celebrated(plan.holidays(), date, locale);
        return plan.ownDay(date)
                .map(own -> new Day(date, hours, Kind.OWN, own.reason(), changed))
                .orElseGet(
                        () -> new Day(date, hours, holiday.isEmpty() ? Kind.WEEKDAY : Kind.HOLIDAY, holiday, changed));
    }

    private static List<ClockChange> changes(YearMonth month, ZoneId zone) {
        List<ClockChange> found = new ArrayList<>();
        var end = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        ZoneOffsetTransition next =
                zone.getRules().nextTransition(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        while (next != null && next.getInstant().isBefore(end)) {
            found.add(new ClockChange(
                    next.getDateTimeBefore().toLocalDate(),
                    next.getDateTimeBefore().toLocalTime(),
                    next.getDateTimeAfter().toLocalTime()));
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return found;
    }

    public int rows() {
        return days.get(days.size() - 1).row() + 1;
    }

    /** Holidays and own days. */
    public List<Day> special() {
        return days.stream().filter(day -> day.kind() != Kind.WEEKDAY).toList();
    }

    public boolean isChanged() {
        return days.stream().anyMatch(Day::changed);
    }
}
