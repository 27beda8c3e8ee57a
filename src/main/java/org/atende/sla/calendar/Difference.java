package org.atende.sla.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that two plans say differently.
 *
 * @param what for a weekday its name, for an own day its date, else null
 * @param before null where there was nothing
 * @param now null where there is nothing any more
 */
public record Difference(Kind kind, String what, String before, String now) {

    /** What differs; each has its words in {@code messages_*.properties}, as {@code calendars.difference.KIND}. */
    public enum Kind {
        ZONE,
        WEEKDAY,
        HOLIDAYS,
        OWN_DAY,
        YEARLY_DAY
    }

    public static List<Difference> between(Plan before, Plan now) {
        List<Difference> found = new ArrayList<>();
        add(found, Kind.ZONE, null, before.zone().getId(), now.zone().getId());
        for (DayOfWeek day : DayOfWeek.values()) {
            add(found, Kind.WEEKDAY, day.name(), text(before.week(day)), text(now.week(day)));
        }
        add(found, Kind.HOLIDAYS, null, before.holidays(), now.holidays());
        Map<Key, OwnDay> old = ownDays(before);
        Map<Key, OwnDay> young = ownDays(now);
        Set<Key> all = new LinkedHashSet<>(old.keySet());
        all.addAll(young.keySet());
        all.forEach(key -> add(found, key.kind(), key.date(), text(old.get(key)), text(young.get(key))));
        return found;
    }

    private static void add(List<Difference> found, Kind kind, String what, String before, String now) {
        if (!Objects.equals(before, now)) {
            found.add(new Difference(kind, what, before, now));
        }
    }

    private record Key(Kind kind, String date) {}

    private static Map<Key, OwnDay> ownDays(Plan plan) {
        return plan.ownDays().stream()
                .collect(Collectors.toMap(
                        day -> new Key(
                                day.yearly() ? Kind.YEARLY_DAY : Kind.OWN_DAY,
                                day.date().toString()),
                        day -> day,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private static String text(Hours hours) {
        return hours.isClosed() ? "-" : hours.toString();
    }

    private static String text(OwnDay day) {
        return day == null ? null : "%s (%s)".formatted(text(day.hours()), day.reason());
    }
}
