package org.atende.sla.calendar;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows calendars month by month. */
@Component
public class Months {

    private static final int AHEAD = 12;

    private final HolidayBook holidays;
    private final Clock clock;

    Months(HolidayBook holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    /** @param month null for the present one */
    public Month of(PlannedCalendar shown, YearMonth month, Locale locale) {
        YearMonth asked = month == null ? present(shown) : month;
        return Month.of(asked, shown, shown, holidays, locale);
    }

    /**
     * With the days that are other than in force.
     *
     * @param month null for the first in which there is such a day
     */
    public Month of(PlannedCalendar shown, PlannedCalendar live, YearMonth month, Locale locale) {
        if (month != null) {
            return Month.of(month, shown, live, holidays, locale);
        }
        YearMonth first = present(shown);
        return Stream.iterate(first, next -> next.plusMonths(1))
                .limit(AHEAD)
                .map(next -> Month.of(next, shown, live, holidays, locale))
                .filter(Month::isChanged)
                .findFirst()
                .orElseGet(() -> Month.of(first, shown, live, holidays, locale));
    }

    private YearMonth present(PlannedCalendar shown) {
        return YearMonth.from(clock.instant().atZone(shown.zone()));
    }
}
