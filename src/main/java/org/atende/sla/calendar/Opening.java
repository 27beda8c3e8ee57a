package org.atende.sla.calendar;

import java.time.Duration;
import java.time.Instant;

/** Open without a break, from one instant up to another. */
record Opening(Instant from, Instant to) {

    Duration length() {
        return Duration.between(from, to);
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    Opening before(Instant end) {
        return to.isAfter(end) ? new Opening(from, end) : this;
    }

    Opening after(Instant start) {
        return from.isBefore(start) ? new Opening(start, to) : this;
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }
}
