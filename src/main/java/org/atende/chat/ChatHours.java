package org.atende.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.atende.sla.Calendars;
import org.atende.sla.WorkingCalendar;
import org.springframework.stereotype.Component;

/** When people are there to chat, by the calendar that the settings name. */
@Component
class ChatHours {

    private final Calendars calendars;
    private final ChatSettings settings;
    private final Clock clock;

    ChatHours(Calendars calendars, ChatSettings settings, Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    boolean isOpen() {
        return calendar().isOpen(clock.instant());
    }

    /** When it opens next, as the clock on the desk's wall shows it; now if it is open. */
    ZonedDateTime opensAt() {
        Instant now = clock.instant();
        return calendar().nextOpening(now).atZone(calendar().zone());
    }

    private WorkingCalendar calendar() {
        return calendars.inForce(settings.calendar());
    }
}
