package org.atende.sla.calendar;

import java.time.Instant;

/**
 * A calendar as it was published once.
 *
 * @param author null as delivered
 * @param comment why; null as delivered
 * @param asOf the earlier version that it brought back; null for none
 */
public record CalendarVersion(
        String name,
        int version,
        Plan plan,
        String author,
        String authorName,
        String comment,
        Integer asOf,
        Instant publishedAt) {}
