package org.atende.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The openings of a day of UTC. Days of the zone would not do as a measure: where the clock is put back over midnight, the
 * end of one comes after the beginning of the next.
 */
record OpenDay(List<Opening> openings, Duration open) {

    static final long SECONDS = 24 * 60 * 60L;

    private static OpenDay of(List<Opening> openings) {
        Duration open = openings.stream().map(Opening::length).reduce(Duration.ZERO, Duration::plus);
        return new OpenDay(List.copyOf(openings), open);
    }

    static OpenDay of(long day, ZoneRules rules, Function<LocalDate, Hours> hours) {
        Instant start = Instant.ofEpochSecond(day * SECONDS);
        Instant end = start.plusSeconds(SECONDS);
        List<Opening> openings = new ArrayList<>();
        while (start.isBefore(end)) {
            ZoneOffsetTransition next = rules.nextTransition(start);
            Instant until = next == null || next.getInstant().isAfter(end) ? end : next.getInstant();
            addAll(openings, start, until, rules.getOffset(start), hours);
            start = until;
        }
        return of(openings);
    }

    /** Between two instants at which the clock is put forward or back, it shows just one time each second. */
    private static void addAll(
            List<Opening> openings, Instant start, Instant end, ZoneOffset offset, Function<LocalDate, Hours> hours) {
        LocalDate last = LocalDateTime.ofInstant(end, offset).toLocalDate();
        for (LocalDate date = LocalDateTime.ofInstant(start, offset).toLocalDate();
                !date.isAfter(last);
                date = date.plusDays(1)) {
            Instant midnight = date.atTime(LocalTime.MIDNIGHT).toInstant(offset);
            for (Span span : hours.apply(date).spans()) {
                Opening opening = new Opening(
                                midnight.plusSeconds(span.from() * 60L), midnight.plusSeconds(span.to() * 60L))
                        .after(start)
                        .before(end);
                if (!opening.isEmpty()) {
                    openings.add(opening);
                }
            }
        }
    }
}
