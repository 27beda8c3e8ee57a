package org.atende.routing;

import java.time.Instant;
import java.util.List;

/** The desk's calendars, as far as the roster needs them; told by whoever keeps them. */
public interface DutyCalendars {

    List<String> names();

    /** Whether a calendar is open at a moment: holidays are not, for example. */
    boolean isOpen(String calendar, Instant at);
}
