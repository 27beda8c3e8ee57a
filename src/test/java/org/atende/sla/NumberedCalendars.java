package org.atende.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calendars of a test, each published in versions. */
class NumberedCalendars implements Calendars {

    private final Map<String, List<WorkingCalendar>> versions = new HashMap<>();

    NumberedCalendars with(String name, WorkingCalendar hours) {
        List<WorkingCalendar> earlier = versions.computeIfAbsent(name, key -> new ArrayList<>());
        earlier.add(new Numbered(name, earlier.size() + 1, hours));
        return this;
    }

    @Override
    public WorkingCalendar inForce(String name) {
        return version(name, versions.getOrDefault(name, List.of()).size());
    }

    @Override
    public WorkingCalendar version(String name, int version) {
        List<WorkingCalendar> known = versions.getOrDefault(name, List.of());
        if (version < 1 || version > known.size()) {
            throw new UnknownCalendar(name, version);
        }
        return known.get(version - 1);
    }

    @Override
    public List<String> names() {
        return versions.keySet().stream().sorted().toList();
    }

    private record Numbered(String name, int version, WorkingCalendar hours) implements WorkingCalendar {

        @Override
        public ZoneId zone() {
            return hours.zone();
        }

        @Override
        public boolean isOpen(Instant at) {
            return hours.isOpen(at);
        }

        @Override
        public Instant nextOpening(Instant from) {
            return hours.nextOpening(from);
        }

        @Override
        public Instant nextClosing(Instant from) {
            return hours.nextClosing(from);
        }

        @Override
        public Instant plus(Instant from, Duration working) {
            return hours.plus(from, working);
        }

        @Override
        public Duration between(Instant from, Instant to) {
            return hours.between(from, to);
        }
    }
}
