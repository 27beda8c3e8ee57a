package org.atende.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.atende.sla.Calendars;
import org.atende.sla.UnknownCalendar;
import org.atende.sla.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class CalendarsContract {

    @Autowired
    private Calendars calendars;

    @Test
    void theProductBringsOneForTelephoneAndChatAndOneThatIsAlwaysOpen() {
        Instant saturdayEvening = Instant.parse("2026-11-28T18:30:00Z");

        assertThat(calendars.names()).contains(Calendars.ALWAYS, Calendars.OFFICE);
        assertThat(calendars.version(Calendars.OFFICE, 1).plus(saturdayEvening, Duration.ofHours(1)))
                .isEqualTo(Instant.parse("2026-11-29T10:30:00Z"));
        assertThat(calendars.version(Calendars.ALWAYS, 1).plus(saturdayEvening, Duration.ofHours(1)))
                .isEqualTo(Instant.parse("2026-11-28T19:30:00Z"));
    }

    @Test
    void saysWhenThereIsNoSuchCalendarOrVersion() {
        assertThatThrownBy(() -> calendars.inForce("nobodys")).isInstanceOf(UnknownCalendar.class);
        assertThatThrownBy(() -> calendars.version(Calendars.OFFICE, 1000)).isInstanceOf(UnknownCalendar.class);
    }

    @Test
    void theOneInForceKnowsItsNameVersionAndZone() {
        WorkingCalendar office = calendars.inForce(Calendars.OFFICE);

        assertThat(office.name()).isEqualTo("office");
        assertThat(office.version()).isPositive();
        assertThat(office.zone()).hasToString("Europe/Lisbon");
    }
}
