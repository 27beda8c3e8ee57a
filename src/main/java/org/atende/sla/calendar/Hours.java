package org.atende.sla.calendar;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hours of a day, written as people write them: {@code 09:00-13:00, 14:00-19:00}; none when closed.
 *
 * @param spans by time, none of which overlap
 */
public record Hours(List<Span> spans) {

    public static final Hours CLOSED = new Hours(List.of());
    public static final Hours ALL_DAY = new Hours(List.of(new Span(0, Span.DAY)));

    private static final Pattern SPAN = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-\u2013]\\s*(\\d{1,2}):(\\d{2})");

    public Hours {
        spans = spans.stream().sorted(Comparator.comparingInt(Span::from)).toList();
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from() < spans.get(i - 1).to()) {
                throw new IllegalArgumentException(spans.get(i - 1) + " and " + spans.get(i) + " overlap");
            }
        }
    }

    /** @throws IllegalArgumentException if these are no hours */
    public static Hours of(String text) {
        if (text == null || text.isBlank()) {
            return CLOSED;
        }
        return new Hours(Arrays.stream(text.split("[,;]")).map(Hours::span).toList());
    }

    private static Span span(String text) {
        Matcher found = SPAN.matcher(text.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException(text.strip() + " is not like 09:00-19:00");
        }
        return new Span(minute(found.group(1), found.group(2)), minute(found.group(3), found.group(4)));
    }

    private static int minute(String hours, String minutes) {
        int minute = Integer.parseInt(minutes);
        if (minute > 59) {
            throw new IllegalArgumentException("An hour has no minute " + minute);
        }
        return Integer.parseInt(hours) * 60 + minute;
    }

    public boolean contains(LocalTime time) {
        return spans.stream().anyMatch(span -> span.contains(time));
    }

    public boolean isClosed() {
        return spans.isEmpty();
    }

    public int minutes() {
        return spans.stream().mapToInt(Span::minutes).sum();
    }

    @Override
    public String toString() {
        return spans.stream().map(Span::toString).collect(Collectors.joining(", "));
    }
}
