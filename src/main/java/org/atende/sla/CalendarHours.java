package org.atende.sla;

import java.time.Instant;
import org.atende.ticket.OpeningHours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The calendars in force. A setting that names none of them must not keep a ticket from going on. */
@Component
class CalendarHours implements OpeningHours {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarHours.class);

    private final Calendars calendars;

    CalendarHours(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Instant atOrAfter(String calendar, Instant moment) {
        try {
            return calendars.inForce(calendar).nextOpening(moment);
        } catch (UnknownCalendar | NoOpenTime e) {
            LOG.warn("Waiting follows no calendar: {}", e.getMessage());
            return moment;
        }
    }
}
