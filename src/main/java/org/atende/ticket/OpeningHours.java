package org.atende.ticket;

import java.time.Instant;

/** When the desk is open, told by whoever keeps the calendars. */
public interface OpeningHours {

    /** The moment itself if the calendar is open then, else its next opening; the moment if there is no such calendar. */
    Instant atOrAfter(String calendar, Instant moment);
}
