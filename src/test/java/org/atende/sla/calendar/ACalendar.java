package org.atende.sla.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Calendars named by what they mean. */
public final class ACalendar {

    private static final HolidayBook BOOK = new HolidayBook();

    private final List<Hours> week;
    private String zone = "Europe/Lisbon";
    private String holidays;
    private final List<OwnDay> ownDays = new ArrayList<>();

    private ACalendar(List<Hours> week) {
        this.week = week;
    }

    /** Monday to Friday 09-19, Saturday and Sunday 10-19, in Lisbon, closed on Portugal's holidays. */
    public static ACalendar office() {
        List<Hours> week = new ArrayList<>(Collections.nCopies(5, Hours.of("09:00-19:00")));
        week.addAll(Collections.nCopies(2, Hours.of("10:00-19:00")));
        return new ACalendar(week).keeping("pt");
    }

    public static ACalendar everyDay(String hours) {
        return new ACalendar(Collections.nCopies(7, Hours.of(hours)));
    }

    public ACalendar in(String zone) {
        this.zone = zone;
        return this;
    }

    public ACalendar keeping(String holidays) {
        this.holidays = holidays;
        return this;
    }

    public ACalendar closedOn(String date) {
        return on(date, "");
    }

    public ACalendar on(String date, String hours) {
        ownDays.add(new OwnDay(LocalDate.parse(date), false, Hours.of(hours), "For this test"));
        return this;
    }

    public ACalendar everyYearOn(String date, String hours) {
        ownDays.add(new OwnDay(LocalDate.parse(date), true, Hours.of(hours), "For this test"));
        return this;
    }

    public Plan plan() {
        return new Plan(ZoneId.of(zone), week, holidays, ownDays);
    }

    public PlannedCalendar calendar() {
        return new PlannedCalendar("test", 1, plan(), BOOK.of(holidays));
    }
}
