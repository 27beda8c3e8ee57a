package org.atende.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a calendar says, apart from its name and version.
 *
 * @param week from Monday to Sunday
 * @param holidays whose holidays are kept, as {@link HolidayBook} names them; null for none
 * @param ownDays one that falls on its date alone comes before one that comes every year
 */
public record Plan(ZoneId zone, List<Hours> week, String holidays, List<OwnDay> ownDays) {

    public Plan {
        if (week.size() != DayOfWeek.values().length) {
            throw new IllegalArgumentException("A week has seven days");
        }
        week = List.copyOf(week);
        ownDays = List.copyOf(ownDays);
    }

    public Hours week(DayOfWeek day) {
        return week.get(day.ordinal());
    }

    Hours hours(LocalDate date, Holidays kept) {
        return ownDay(date)
                .map(OwnDay::hours)
                .orElseGet(() -> kept.isHoliday(date) ? Hours.CLOSED : week(date.getDayOfWeek()));
    }

    Optional<OwnDay> ownDay(LocalDate date) {
        return ownDays.stream().filter(day -> day.isOn(date)).min((a, b) -> Boolean.compare(a.yearly(), b.yearly()));
    }
}
