package org.atende.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** When somebody can be reached, as pages tell it. */
public interface DeskHours {

    /** @throws UnknownCalendar if there is no calendar of this name */
    Reach now(String calendar);

    /** Whether somebody can be reached now and until when, or when next: a sentence on its own. */
    String sentence(Reach reach, Locale locale);

    /**
     * @param changesAt the closing while open, else the next opening; null if that is years away
     * @param week weekdays with the same hours one after the other stand together
     */
    record Reach(boolean open, Instant changesAt, ZoneId zone, List<Days> week) {}

    /** @param hours as {@code 09:00-13:00, 14:00-19:00}; empty for closed */
    record Days(DayOfWeek first, DayOfWeek last, String hours) {}
}
