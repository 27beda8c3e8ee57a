package org.atende.routing.assign;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which an agent is given nothing.
 *
 * @param from the first day
 * @param until the last day
 * @param note why, for colleagues; empty if there is nothing to say
 */
public record Absence(UUID id, LocalDate from, LocalDate until, String note) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
