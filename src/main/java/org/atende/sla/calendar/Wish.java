package org.atende.sla.calendar;

/**
 * A version of a calendar that somebody would like to publish.
 *
 * @param basedOn the version that it is to replace; 0 for a new calendar
 * @param asOf the earlier version that it brings back; null for none
 */
public record Wish(String name, int basedOn, Integer asOf, Plan plan) {}
