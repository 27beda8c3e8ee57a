package org.atende.sla.calendar;

import java.time.Instant;
import java.util.List;
import org.atende.routing.DutyCalendars;
import org.atende.sla.Calendars;
import org.springframework.stereotype.Component;

/** Lets agents be on duty by a calendar of the desk's. */
@Component
class RosterCalendars implements DutyCalendars {

    private final Calendars calendars;

    RosterCalendars(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public List<String> names() {
        return calendars.names();
    }

    @Override
    public boolean isOpen(String calendar, Instant at) {
        return calendars.inForce(calendar).isOpen(at);
    }
}
