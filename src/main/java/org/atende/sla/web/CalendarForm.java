package org.atende.sla.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.atende.sla.calendar.CalendarRefusal;
import org.atende.sla.calendar.CalendarRefusal.Kind;
import org.atende.sla.calendar.CalendarVersion;
import org.atende.sla.calendar.Hours;
import org.atende.sla.calendar.OwnDay;
import org.atende.sla.calendar.Plan;
import org.atende.sla.calendar.Wish;
import org.springframework.util.MultiValueMap;

/**
 * A calendar as somebody types it, whatever is wrong with it.
 *
 * @param basedOn the version that it is to replace; 0 for a new one
 * @param asOf the earlier version that it was begun with; null for none
 * @param week from Monday to Sunday
 */
record CalendarForm(
        String name, int basedOn, Integer asOf, String zone, List<String> week, String holidays, List<Day> ownDays) {

    private static final int SPARE_ROWS = 3;
    private static final int MOST_ROWS = 250;

    record Day(String date, boolean yearly, String hours, String reason) {

        static final Day NONE = new Day("", false, "", "");

        Day {
            date = date == null ? "" : date;
            hours = hours == null ? "" : hours;
            reason = reason == null ? "" : reason;
        }

        boolean blank() {
            return date.isBlank() && hours.isBlank() && reason.isBlank();
        }

        OwnDay ownDay() {
            return new OwnDay(dateOf(date), yearly, hoursOf(hours), reason.strip());
        }
    }

    static CalendarForm of(CalendarVersion version, int basedOn) {
        Plan plan = version.plan();
        return new CalendarForm(
                version.name(),
                basedOn,
                version.version() == basedOn ? null : version.version(),
                plan.zone().getId(),
                plan.week().stream().map(Hours::toString).toList(),
                plan.holidays(),
                plan.ownDays().stream()
                        .map(day -> new Day(
                                day.date().toString(), day.yearly(), day.hours().toString(), day.reason()))
                        .toList());
    }

    /** Of an own day's row every field is sent, so that the rows can be told apart by their place. */
    static CalendarForm of(MultiValueMap<String, String> typed) {
        List<Day> days = new ArrayList<>();
        List<String> dates = typed.getOrDefault("date", List.of());
        for (int row = 0; row < Math.min(dates.size(), MOST_ROWS); row++) {
            days.add(new Day(
                    dates.get(row),
                    "yearly".equals(at(typed, "every", row)),
                    at(typed, "hours", row),
                    at(typed, "reason", row)));
        }
        return new CalendarForm(
                one(typed, "name").strip(),
                number(typed, "basedOn", 0),
                number(typed, "asOf", null),
                one(typed, "zone"),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> one(typed, day.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                one(typed, "holidays"),
                days);
    }

    private static String one(MultiValueMap<String, String> typed, String field) {
        return at(typed, field, 0);
    }

    private static String at(MultiValueMap<String, String> typed, String field, int row) {
        List<String> values = typed.getOrDefault(field, List.of());
        return row < values.size() && values.get(row) != null ? values.get(row) : "";
    }

    private static Integer number(MultiValueMap<String, String> typed, String field, Integer otherwise) {
        String text = one(typed, field);
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : otherwise;
    }

    CalendarForm basedOn(int version) {
        return new CalendarForm(name, version, asOf, zone, week, holidays, ownDays);
    }

    /** The days that there are, and some rows for more. */
    public List<Day> rows() {
        List<Day> rows = new ArrayList<>(filled());
        for (int i = 0; i < SPARE_ROWS; i++) {
            rows.add(Day.NONE);
        }
        return rows;
    }

    public List<Day> filled() {
        return ownDays.stream().filter(day -> !day.blank()).toList();
    }

    /** @throws CalendarRefusal if something in it cannot be read */
    Wish wish() {
        List<Hours> hours = week.stream().map(CalendarForm::hoursOf).toList();
        List<OwnDay> days = filled().stream().map(Day::ownDay).toList();
        String kept = holidays == null || holidays.isBlank() ? null : holidays;
        return new Wish(name, basedOn, asOf, new Plan(zone(zone), hours, kept, days));
    }

    private static ZoneId zone(String text) {
        if (text == null || !ZoneId.getAvailableZoneIds().contains(text.strip())) {
            throw new CalendarRefusal(Kind.BAD_ZONE, text);
        }
        return ZoneId.of(text.strip());
    }

    private static Hours hoursOf(String text) {
        try {
            return Hours.of(text);
        } catch (IllegalArgumentException e) {
            throw new CalendarRefusal(Kind.BAD_HOURS, text);
        }
    }

    private static LocalDate dateOf(String text) {
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (date.getYear() < 2000 || date.getYear() > 2199) {
                throw new CalendarRefusal(Kind.BAD_DATE, text);
            }
            return date;
        } catch (DateTimeException e) {
            throw new CalendarRefusal(Kind.BAD_DATE, text);
        }
    }
}
