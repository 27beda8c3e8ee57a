package org.atende.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.atende.sla.NoOpenTime;
import org.junit.jupiter.api.Test;

class PlannedCalendarTests {

    private final PlannedCalendar office = ACalendar.office().calendar();

    @Test
    void opensAtTheBeginningOfASpanAndIsClosedAtItsEnd() {
        assertThat(office.isOpen(at("2026-11-25T08:59:59Z"))).isFalse();
        assertThat(office.isOpen(at("2026-11-25T09:00:00Z"))).isTrue();
        assertThat(office.isOpen(at("2026-11-25T18:59:59.999Z"))).isTrue();
        assertThat(office.isOpen(at("2026-11-25T19:00:00Z"))).isFalse();
    }

    @Test
    void tellsTheNextOpeningAndTheNextClosing() {
        assertThat(office.nextOpening(at("2026-11-27T19:00:00Z"))).isEqualTo(at("2026-11-28T10:00:00Z"));
        assertThat(office.nextOpening(at("2026-11-28T10:00:01Z"))).isEqualTo(at("2026-11-28T10:00:01Z"));
        assertThat(office.nextClosing(at("2026-11-28T10:00:01Z"))).isEqualTo(at("2026-11-28T19:00:00Z"));
        assertThat(office.nextClosing(at("2026-11-28T19:00:00Z"))).isEqualTo(at("2026-11-28T19:00:00Z"));
    }

    @Test
    void aTimeThatIsJustUsedUpEndsAtClosingAndNotAtTheNextOpening() {
        assertThat(office.plus(at("2026-11-25T15:00:00Z"), Duration.ofHours(4))).isEqualTo(at("2026-11-25T19:00:00Z"));
        assertThat(office.plus(at("2026-11-25T15:00:00Z"), Duration.ofHours(4).plusNanos(1_000)))
                .isEqualTo(at("2026-11-26T09:00:00.000001Z"));
    }

    @Test
    void noTimeAtAllEndsWhereItBegan() {
        assertThat(office.plus(at("2026-11-25T22:00:00Z"), Duration.ZERO)).isEqualTo(at("2026-11-25T22:00:00Z"));
    }

    @Test
    void timeDoesNotGoByBackwardsButIsCountedSo() {
        assertThatThrownBy(() -> office.plus(at("2026-11-25T22:00:00Z"), Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(office.between(at("2026-11-25T12:00:00Z"), at("2026-11-25T11:00:00Z")))
                .isEqualTo(Duration.ofHours(-1));
    }

    @Test
    void isClosedOnNationalHolidaysAndOpenAtCarnivalWhichIsNone() {
        assertThat(office.hours(at("2026-12-08T12:00:00Z").atZone(office.zone()).toLocalDate())
                        .isClosed())
                .isTrue();
        assertThat(office.isOpen(at("2026-02-17T12:00:00Z"))).isTrue();
    }

    @Test
    void keepsTheHolidaysOfARegionAndOfATownIfToldTo() {
        Instant azoresDay = at("2026-05-25T12:00:00Z");
        Instant lisbonsDay = at("2026-06-13T12:00:00Z");

        assertThat(office.isOpen(azoresDay)).isTrue();
        assertThat(ACalendar.office().keeping("pt/20").calendar().isOpen(azoresDay))
                .isFalse();
        assertThat(office.isOpen(lisbonsDay)).isTrue();
        assertThat(ACalendar.office().keeping("pt/11/LSB").calendar().isOpen(lisbonsDay))
                .isFalse();
    }

    @Test
    void anOwnDayComesBeforeHolidaysAndOnePutOnItsDateBeforeOneThatComesEveryYear() {
        PlannedCalendar calendar = ACalendar.office()
                .everyYearOn("2020-12-24", "09:00-13:00")
                .everyYearOn("2020-12-25", "10:00-11:00")
                .closedOn("2027-12-24")
                .calendar();

        assertThat(calendar.isOpen(at("2026-12-24T13:30:00Z"))).isFalse();
        assertThat(calendar.isOpen(at("2026-12-25T10:30:00Z"))).isTrue();
        assertThat(calendar.isOpen(at("2026-12-24T12:30:00Z"))).isTrue();
        assertThat(calendar.isOpen(at("2027-12-24T12:30:00Z"))).isFalse();
    }

    @Test
    void severalSpansADayLeaveThePauseOut() {
        PlannedCalendar calendar =
                ACalendar.everyDay("14:00-18:00, 09:00-13:00").calendar();

        assertThat(calendar.plus(at("2026-11-25T12:30:00Z"), Duration.ofHours(1)))
                .isEqualTo(at("2026-11-25T14:30:00Z"));
    }

    @Test
    void aSpanUpToMidnightAndOneFromMidnightAreOneOpening() {
        PlannedCalendar calendar =
                ACalendar.everyDay("00:00-02:00, 20:00-24:00").calendar();

        assertThat(calendar.nextClosing(at("2026-11-25T21:00:00Z"))).isEqualTo(at("2026-11-26T02:00:00Z"));
        assertThat(calendar.plus(at("2026-11-25T21:00:00Z"), Duration.ofHours(4)))
                .isEqualTo(at("2026-11-26T01:00:00Z"));
    }

    @Test
    void anHourThatTheClockSkipsIsNobodys() {
        PlannedCalendar night = ACalendar.everyDay("00:30-02:30").calendar();

        assertThat(night.between(at("2026-03-29T00:00:00Z"), at("2026-03-29T12:00:00Z")))
                .isEqualTo(Duration.ofHours(1));
        assertThat(night.nextClosing(at("2026-03-29T00:30:00Z"))).isEqualTo(at("2026-03-29T01:30:00Z"));
    }

    @Test
    void anHourThatTheClockRepeatsCountsTwice() {
        PlannedCalendar night = ACalendar.everyDay("00:30-01:30").calendar();

        assertThat(night.between(at("2026-10-24T20:00:00Z"), at("2026-10-25T12:00:00Z")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(night.isOpen(at("2026-10-25T00:15:00Z"))).isTrue();
        assertThat(night.isOpen(at("2026-10-25T00:45:00Z"))).isFalse();
        assertThat(night.isOpen(at("2026-10-25T01:15:00Z"))).isTrue();
    }

    @Test
    void aClockPutBackOverMidnightMixesTwoDays() {
        PlannedCalendar stJohns = ACalendar.everyDay("")
                .on("2010-11-06", "23:00-24:00")
                .in("America/St_Johns")
                .calendar();

        assertThat(stJohns.between(at("2010-11-06T00:00:00Z"), at("2010-11-09T00:00:00Z")))
                .isEqualTo(Duration.ofMinutes(60 + 59));
    }

    @Test
    void whatIsNeverReachedIsSaidSoAndSoon() {
        PlannedCalendar never = ACalendar.everyDay("").calendar();

        assertThatThrownBy(() -> never.plus(at("2026-11-25T12:00:00Z"), Duration.ofHours(4)))
                .isInstanceOf(NoOpenTime.class);
        assertThatThrownBy(() -> never.nextOpening(at("2026-11-25T12:00:00Z"))).isInstanceOf(NoOpenTime.class);
        assertThatThrownBy(() -> ACalendar.everyDay("00:00-24:00").calendar().nextClosing(at("2026-11-25T12:00:00Z")))
                .isInstanceOf(NoOpenTime.class);
    }

    @Test
    void monthsAreReckonedByDays() {
        Instant from = at("2026-01-01T00:00:00Z");
        Duration years = Duration.ofHours(20_000);

        assertThat(office.between(from, office.plus(from, years))).isEqualTo(years);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
