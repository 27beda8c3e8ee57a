package org.atende.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every day, 24 hours. */
@Component
class OnlyAlways implements Calendars, WorkingCalendar {

    @Override
    public WorkingCalendar inForce(String name) {
        if (!name.equals(Calendars.ALWAYS)) {
            throw new UnknownCalendar(name);
        }
        return this;
    }

    @Override
    public WorkingCalendar version(String name, int version) {
        return inForce(name);
    }

    @Override
    public List<String> names() {
        return List.of(Calendars.ALWAYS);
    }

    @Override
    public String name() {
        return Calendars.ALWAYS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public boolean isOpen(Instant at) {
        return true;
    }

    @Override
    public Instant nextOpening(Instant from) {
        return from;
    }

    @Override
    public Instant nextClosing(Instant from) {
        throw new NoOpenTime(this, from);
    }

    @Override
    public Instant plus(Instant from, Duration working) {
        return from.plus(working);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        return Duration.between(from, to);
    }
}
