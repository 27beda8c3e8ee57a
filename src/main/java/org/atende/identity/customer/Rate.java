package org.atende.identity.customer;

import java.time.Duration;

/** How many tries are allowed within a time. */
public record Rate(int most, Duration within) {

    public static Rate perHour(int most) {
        return new Rate(most, Duration.ofHours(1));
    }
}
