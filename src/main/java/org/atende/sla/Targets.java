package org.atende.sla;

import java.time.Duration;
import org.atende.ticket.Promise;

/**
 * What the desk promises on tickets of a kind.
 *
 * @param version of the calendar, when this was decided
 * @param table version of the table that decided it, 0 if it was none
 * @param rule id of the row in that table
 */
record Targets(
        Duration firstResponse,
        Duration nextResponse,
        Duration resolution,
        String calendar,
        int version,
        int warnPercent,
        int table,
        String rule) {

    Duration target(Promise promise) {
        return switch (promise) {
            case FIRST_RESPONSE -> firstResponse;
            case NEXT_RESPONSE -> nextResponse;
            case RESOLUTION -> resolution;
        };
    }
}
