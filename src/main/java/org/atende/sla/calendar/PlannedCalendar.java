package org.atende.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.atende.sla.NoOpenTime;
import org.atende.sla.WorkingCalendar;

/** Reckons by whole days, each of which is worked out once. */
public final class PlannedCalendar implements WorkingCalendar {

    private static final int TEN_YEARS = 3653;
    /** Some twenty years; whoever asks for more pays for it again. */
    private static final int REMEMBERED = 7500;

    private final String name;
    private final int version;
    private final Plan plan;
    private final Holidays holidays;
    private final Map<Long, OpenDay> days = new ConcurrentHashMap<>();

    public PlannedCalendar(String name, int version, Plan plan, Holidays holidays) {
        this.name = name;
        this.version = version;
        this.plan = plan;
        this.holidays = holidays;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public ZoneId zone() {
        return plan.zone();
    }

    public Plan plan() {
        return plan;
    }

    /** What the wall clock shows while somebody is at work on this date. */
    public Hours hours(LocalDate date) {
        return plan.hours(date, holidays);
    }

    @Override
    public boolean isOpen(Instant at) {
        return day(dayOf(at)).openings().stream().anyMatch(opening -> opening.contains(at));
    }

    @Override
    public Instant nextOpening(Instant from) {
        long first = dayOf(from);
        for (long number = first; number <= first + TEN_YEARS; number++) {
            for (Opening opening : day(number).openings()) {
                if (from.isBefore(opening.to())) {
                    return opening.after(from).from();
                }
            }
        }
        throw new NoOpenTime(this, from);
    }

    @Override
    public Instant nextClosing(Instant from) {
        long first = dayOf(from);
        Instant closing = from;
        for (long number = first; number <= first + TEN_YEARS; number++) {
            for (Opening opening : day(number).openings()) {
                if (opening.from().isAfter(closing)) {
                    return closing;
                }
                closing = opening.to().isAfter(closing) ? opening.to() : closing;
            }
            if (closing.isBefore(start(number + 1))) {
                return closing;
            }
        }
        throw new NoOpenTime(this, from);
    }

    @Override
    public Instant plus(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("No time goes by backwards: " + working);
        }
        if (working.isZero()) {
            return from;
        }
        long first = dayOf(from);
        Duration left = working.plus(openBefore(from, first));
        for (long number = first; number <= first + TEN_YEARS; number++) {
            OpenDay day = day(number);
            if (left.compareTo(day.open()) <= 0) {
                return reached(day, left);
            }
            left = left.minus(day.open());
        }
        throw new NoOpenTime(this, from);
    }

    private static Instant reached(OpenDay day, Duration open) {
        Duration left = open;
        for (Opening opening : day.openings()) {
            if (left.compareTo(opening.length()) <= 0) {
                return opening.from().plus(left);
            }
            left = left.minus(opening.length());
        }
        throw new IllegalStateException("A day is shorter than its openings");
    }

    @Override
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        long first = dayOf(from);
        long last = dayOf(to);
        Duration open = openBefore(to, last).minus(openBefore(from, first));
        for (long number = first; number < last; number++) {
            open = open.plus(day(number).open());
        }
        return open;
    }

    /** The open time of a day that has gone by at an instant of it. */
    private Duration openBefore(Instant at, long number) {
        Duration open = Duration.ZERO;
        for (Opening opening : day(number).openings()) {
            if (opening.from().isBefore(at)) {
                open = open.plus(opening.before(at).length());
            }
        }
        return open;
    }

    private OpenDay day(long number) {
        if (days.size() > REMEMBERED) {
            days.clear();
        }
        OpenDay known = days.get(number);
        if (known == null) {
            known = OpenDay.of(number, plan.zone().getRules(), this::hours);
            days.put(number, known);
        }
        return known;
    }

    private static long dayOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), OpenDay.SECONDS);
    }

    private static Instant start(long number) {
        return Instant.ofEpochSecond(number * OpenDay.SECONDS);
    }
}
