package org.atende.sla;

import java.util.List;

/** The desk's calendars, which managers publish version by version. */
public interface Calendars {

    /** When somebody answers the telephone and the chat. */
    String OFFICE = "office";

    /** Every hour of every day. */
    String ALWAYS = "always";

    /** @throws UnknownCalendar if there is none of this name */
    WorkingCalendar inForce(String name);

    /** @throws UnknownCalendar if there is none of this name, or it has no such version */
    WorkingCalendar version(String name, int version);

    /** In alphabetical order. */
    List<String> names();
}
