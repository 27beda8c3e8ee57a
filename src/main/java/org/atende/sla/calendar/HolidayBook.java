package org.atende.sla.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The public holidays of countries and their parts. A set of them is named by the way to it: {@code pt} for all of
 * Portugal, {@code pt/20} for the Azores, {@code pt/11/LSB} for a town.
 */
@Component
public class HolidayBook {

    /** Countries whose regions are offered; of the others only the national holidays. */
    private static final List<String> WITH_REGIONS = List.of("pt");

    private final Map<String, Map<Year, Set<Holiday>>> known = new ConcurrentHashMap<>();

    /** @param name null for no holidays at all */
    public Holidays of(String name) {
        return name == null ? Holidays.NONE : date -> !on(name, date).isEmpty();
    }

    public boolean has(String name) {
        String[] way = name.split("/", -1);
        if (!HolidayManager.getSupportedCalendarCodes().contains(way[0])) {
            return false;
        }
        Map<String, CalendarHierarchy> parts = root(way[0]).getChildren();
        for (String step : List.of(way).subList(1, way.length)) {
            CalendarHierarchy part = parts.get(step);
            if (part == null) {
                return false;
            }
            parts = part.getChildren();
        }
        return true;
    }

    /** What is celebrated on a day; empty if nothing is. */
    String name(String holidays, LocalDate date, Locale locale) {
        return holidays == null
                ? ""
                : on(holidays, date).stream()
                        .map(holiday -> holiday.getDescription(locale))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** Days that are kept by some only, such as Carnival in Portugal, are no holidays. */
    private List<Holiday> on(String name, LocalDate date) {
        return known
                .computeIfAbsent(name, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(Year.from(date), year -> holidays(name, year))
                .stream()
                .filter(holiday -> holiday.getDate().equals(date))
                .toList();
    }

    private static Set<Holiday> holidays(String name, Year year) {
        String[] way = name.split("/");
        return manager(way[0]).getHolidays(year, Arrays.copyOfRange(way, 1, way.length)).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .collect(Collectors.toSet());
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static CalendarHierarchy root(String country) {
        return manager(country).getCalendarHierarchy();
    }
}
