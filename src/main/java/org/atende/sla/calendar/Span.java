package org.atende.sla.calendar;

import java.time.LocalTime;

/**
 * A stretch of a day on the wall clock.
 *
 * @param from minute of the day at which it opens
 * @param to minute of the day at which it closes; 1440 for midnight
 */
public record Span(int from, int to) {

    static final int DAY = 24 * 60;

    public Span {
        if (from < 0 || from >= to || to > DAY) {
            throw new IllegalArgumentException("From %d to %d is no part of a day".formatted(from, to));
        }
    }

    boolean contains(LocalTime time) {
        int second = time.toSecondOfDay();
        return from * 60 <= second && second < to * 60;
    }

    int minutes() {
        return to - from;
    }

    @Override
    public String toString() {
        return clock(from) + "-" + clock(to);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
