package org.atende.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * One version of a calendar: when somebody is at work, to the second. It never changes, so a promise that names it means
 * the same hours for ever.
 *
 * <p>An instant is open if the wall clock in the calendar's zone then shows a time within the hours of the date that it
 * shows. So an hour that the clock skips in spring is nobody's, and one that it repeats in autumn counts twice.
 */
public interface WorkingCalendar {

    String name();

    /** From 1 on. */
    int version();

    ZoneId zone();

    boolean isOpen(Instant at);

    /**
     * @return {@code from} itself while open
     * @throws NoOpenTime if the calendar opens no more within ten years
     */
    Instant nextOpening(Instant from);

    /**
     * @return {@code from} itself while closed
     * @throws NoOpenTime if the calendar closes no more within ten years, as one that is always open
     */
    Instant nextClosing(Instant from);

    /**
     * The first instant by which so much open time has gone by: at closing time rather than at the next opening.
     *
     * @param working not negative
     * @return {@code from} itself for no time at all, open or not
     * @throws NoOpenTime if that takes more than ten years
     */
    Instant plus(Instant from, Duration working);

    /** The open time from one instant up to the other; negative if the second is the earlier. */
    Duration between(Instant from, Instant to);
}
