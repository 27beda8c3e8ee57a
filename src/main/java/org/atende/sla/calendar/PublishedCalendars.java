package org.atende.sla.calendar;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.atende.sla.Calendars;
import org.atende.sla.UnknownCalendar;
import org.springframework.stereotype.Component;

/** Versions never change, so each is read once; which is in force is asked every time, as another node may publish. */
@Component
class PublishedCalendars implements Calendars {

    private record Key(String name, int version) {}

    private final CalendarVersions versions;
    private final HolidayBook holidays;
    private final Map<Key, PlannedCalendar> read = new ConcurrentHashMap<>();

    PublishedCalendars(CalendarVersions versions, HolidayBook holidays) {
        this.versions = versions;
        this.holidays = holidays;
    }

    @Override
    public PlannedCalendar inForce(String name) {
        return version(name, versions.newest(name).orElseThrow(() -> new UnknownCalendar(name)));
    }

    @Override
    public PlannedCalendar version(String name, int version) {
        PlannedCalendar known = read.get(new Key(name, version));
        return known == null ? read(name, version) : known;
    }

    /** What is not committed yet must not be remembered, so only what nobody writes any more is. */
    private PlannedCalendar read(String name, int version) {
        CalendarVersion found = versions.find(name, version).orElseThrow(() -> new UnknownCalendar(name, version));
        PlannedCalendar calendar = calendar(found);
        read.put(new Key(name, version), calendar);
        return calendar;
    }

    PlannedCalendar calendar(CalendarVersion version) {
        return new PlannedCalendar(
                version.name(),
                version.version(),
                version.plan(),
                holidays.of(version.plan().holidays()));
    }

    @Override
    public List<String> names() {
        return versions.names();
    }
}
