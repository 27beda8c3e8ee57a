package org.atende.sla;

import java.time.Instant;

/** A calendar has too little open time for what was asked of it. */
public class NoOpenTime extends RuntimeException {

    public NoOpenTime(WorkingCalendar calendar, Instant from) {
        super("Calendar %s, version %d, has too little time left from %s on"
                .formatted(calendar.name(), calendar.version(), from));
    }
}
