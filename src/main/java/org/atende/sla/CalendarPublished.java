package org.atende.sla;

/**
 * A calendar has a new version in force.
 *
 * @param author id of the manager
 */
public record CalendarPublished(String calendar, int version, String author) {}
