package org.atende.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WaitingTimesTests {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-08-30T22:00:00Z");

    /** Open from nine on, and not on Sundays. */
    private static Instant nineOrLater(String calendar, Instant moment) {
        assertThat(calendar).isEqualTo("office");
        ZonedDateTime at = moment.atZone(LISBON);
        boolean open = at.getDayOfWeek() != DayOfWeek.SUNDAY && at.getHour() >= 9 && at.getHour() < 19;
        return open
                ? moment
                : at.plusDays(at.getHour() < 9 ? 0 : 1)
                        .withHour(9)
                        .withMinute(0)
                        .toInstant();
    }

    private static WaitingTimes with(Map<String, String> settings) {
        Binder binder = new Binder(new MapConfigurationPropertySource(settings));
        TicketSettings bound = binder.bindOrCreate("atende.ticket", TicketSettings.class);
        return new WaitingTimes(bound, WaitingTimesTests::nineOrLater);
    }

    @Test
    void everybodyWaitsAlikeWhereADepartmentHasNothingOfItsOwn() {
        Waiting waiting = with(Map.of()).waiting(Department.SUPPORT, SUNDAY_NIGHT);

        assertThat(waiting.remindAt()).isEqualTo("2026-09-02T22:00:00Z");
        assertThat(waiting.closeAt()).isEqualTo("2026-09-06T22:00:00Z");
        assertThat(waiting.reminding()).isEqualTo(TimerReason.setting("P3D", null, null));
    }

    @Test
    void aReminderNeverLeavesAtNightWhereACalendarIsNamed() {
        Waiting waiting = with(Map.of("atende.ticket.calendar", "office")).waiting(Department.SALES, SUNDAY_NIGHT);

        assertThat(waiting.remindAt()).isEqualTo("2026-09-03T08:00:00Z");
        assertThat(waiting.closeAt()).isEqualTo("2026-09-07T08:00:00Z");
        assertThat(waiting.closing()).isEqualTo(TimerReason.setting("P7D", null, "office"));
    }

    @Test
    void aDepartmentsOwnRulesGoBeforeEverybodys() {
        WaitingTimes times = with(Map.of(
                "atende.ticket.auto-close-after", "P10D",
                "atende.ticket.department.billing.reminder-after", "P1D",
                "atende.ticket.department.billing.calendar", "office"));

        Waiting billing = times.waiting(Department.BILLING, SUNDAY_NIGHT);
        Waiting support = times.waiting(Department.SUPPORT, SUNDAY_NIGHT);

        assertThat(billing.remindAt()).isEqualTo("2026-09-01T08:00:00Z");
        assertThat(billing.closeAt()).isEqualTo("2026-09-10T08:00:00Z");
        assertThat(billing.closing()).isEqualTo(TimerReason.setting("P10D", Department.BILLING, "office"));
        assertThat(support.remindAt()).isEqualTo("2026-09-02T22:00:00Z");
    }

    @Test
    void anAgreedDateComesAsItWasAgreedUnlessACalendarIsNamedForDates() {
        Ticket scheduled = new Ticket();
        scheduled.followUpAt(SUNDAY_NIGHT);

        assertThat(with(Map.of("atende.ticket.calendar", "office")).followUp(scheduled))
                .isEqualTo(SUNDAY_NIGHT);
        assertThat(with(Map.of("atende.ticket.date-calendar", "office")).followUp(scheduled))
                .isEqualTo("2026-08-31T08:00:00Z");
    }

    @Test
    void whatTheHistoryKeepsOfAReasonIsReadAsItWas() {
        TimerReason rule = TimerReason.setting("P1D", Department.BILLING, "office");
        TimerReason moved = TimerReason.agents(SUNDAY_NIGHT, "Ana Reis", "Está | de férias - até lá");

        assertThat(TimerReason.read(rule.code())).contains(rule);
        assertThat(TimerReason.read(moved.code())).contains(moved);
        assertThat(TimerReason.read("NORMAL → MEDIUM")).isEmpty();
        assertThat(TimerReason.read(null)).isEmpty();
    }
}
