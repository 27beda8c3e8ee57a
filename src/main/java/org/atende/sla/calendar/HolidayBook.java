package org.atende.sla.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.text.Collator;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.atende.sla.calendar.HolidaySets.Choice;
import org.atende.sla.calendar.HolidaySets.Group;
import org.springframework.stereotype.Component;

/**
 * The public holidays of countries and their parts. A set of them is named by the way to it: {@code pt} for all of
 * Portugal, {@code pt/20} for the Azores, {@code pt/11/LSB} for a town.
 */
@Component
public class HolidayBook {

    private static final String HOME = "pt";

    private final Map<String, Map<Year, Set<Holiday>>> known = new ConcurrentHashMap<>();

    /** Reading the file takes a second, which should not be the first visitor's. */
    HolidayBook() {
        CompletableFuture.runAsync(() -> manager(HOME));
    }

    /** @param name null for no holidays at all */
    public Holidays of(String name) {
        return name == null ? Holidays.NONE : date -> !on(name, date).isEmpty();
    }

    public boolean has(String name) {
        String[] way = name.split("/", -1);
        if (!countries().contains(way[0])) {
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

    /** The desk's own country with its regions and towns first; of the others only the national holidays. */
    public HolidaySets sets(Locale locale) {
        CalendarHierarchy home = root(HOME);
        List<Choice> regions = HolidaySets.children(home, HOME, locale);
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(null, List.of(new Choice(HOME, label(HOME, locale)))));
        groups.add(new Group(
                label(HOME, locale),
                regions.stream().filter(HolidayBook::isRegion).toList()));
        for (Choice region : regions) {
            CalendarHierarchy part = home.getChildren().get(region.name().substring(HOME.length() + 1));
            groups.add(new Group(region.label(), HolidaySets.children(part, region.name(), locale)));
        }
        groups.add(new Group("", countries(locale)));
        return new HolidaySets(groups);
    }

    /** Districts have no holidays of their own; the two regions have. */
    private static boolean isRegion(Choice choice) {
        Year year = Year.of(2026); // any does
        return !holidays(choice.name(), year).equals(holidays(HOME, year));
    }

    private List<Choice> countries(Locale locale) {
        return countries().stream()
                .filter(code -> !code.equals(HOME))
                .map(code -> new Choice(code, label(code, locale)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale)))
                .toList();
    }

    /** A set's name for people; empty for none. */
    public String label(String name, Locale locale) {
        if (name == null) {
            return "";
        }
        String[] way = name.split("/");
        String country = new Locale("", way[0]).getDisplayCountry(locale);
        CalendarHierarchy part = way.length == 1 ? null : root(way[0]);
        StringBuilder label = new StringBuilder(country);
        for (int i = 1; i < way.length && part != null; i++) {
            part = part.getChildren().get(way[i]);
            label.append(", ").append(part == null ? way[i] : part.getDescription(locale));
        }
        return label.toString();
    }

    /** What is celebrated on a day; empty if nothing is. */
    public String celebrated(String holidays, LocalDate date, Locale locale) {
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

    private static Set<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> code.length() == 2)
                .map(code -> code.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static CalendarHierarchy root(String country) {
        return manager(country).getCalendarHierarchy();
    }
}
