package org.atende.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.sla.Calendars;
import org.atende.sla.RunningPromises.Change;
import org.atende.sla.UnknownCalendar;
import org.atende.sla.WorkingCalendar;
import org.atende.sla.calendar.CalendarRefusal.Kind;
import org.atende.testing.EngineClock;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.HistoryEntry;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.Update;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class CalendarsContract {

    private static final String WHY = "Summer hours";

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarPublishing publishing;

    @Autowired
    CalendarVersions versions;

    @Autowired
    UnfinishedPublications unfinished;

    @Autowired
    Agents agents;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    private Agent marta;
    private Agent admin;
    private Plan office;

    @BeforeEach
    void managers() {
        marta = agents.find("marta").orElseThrow();
        admin = agents.find("admin").orElseThrow();
        office = publishing.version(Calendars.OFFICE, 1).plan();
    }

    @AfterEach
    void reset() {
        EngineClock.reset();
        CalendarRows.reset(jdbc);
    }

    private static Plan with(Plan plan, DayOfWeek day, String hours) {
        List<Hours> week = new ArrayList<>(plan.week());
        week.set(day.ordinal(), Hours.of(hours));
        return new Plan(plan.zone(), week, plan.holidays(), plan.ownDays());
    }

    private static Plan with(Plan plan, OwnDay... days) {
        return new Plan(plan.zone(), plan.week(), plan.holidays(), List.of(days));
    }

    private static OwnDay closed(String date) {
        return new OwnDay(LocalDate.parse(date), false, Hours.CLOSED, "Inventory");
    }

    private Wish wish(int basedOn, Plan plan) {
        return new Wish(Calendars.OFFICE, basedOn, null, plan);
    }

    private static void assertRefused(Kind kind, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(CalendarRefusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }

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
    void aChangedCalendarIsANewVersionAndTheOldOneStays() {
        Plan changed = with(
                with(office, DayOfWeek.SATURDAY, "10:00-13:00, 14:00-18:00"),
                closed("2026-11-30"),
                new OwnDay(LocalDate.parse("2026-12-24"), true, Hours.of("09:00-13:00"), "Christmas Eve"));

        publishing.publish(wish(1, changed), WHY, marta);

        WorkingCalendar inForce = calendars.inForce(Calendars.OFFICE);
        CalendarVersion published = publishing.inForce(Calendars.OFFICE);
        assertThat(inForce.version()).isEqualTo(2);
        assertThat(inForce.isOpen(Instant.parse("2026-11-28T13:30:00Z"))).isFalse();
        assertThat(inForce.isOpen(Instant.parse("2026-11-30T12:00:00Z"))).isFalse();
        assertThat(inForce.isOpen(Instant.parse("2030-12-24T14:00:00Z"))).isFalse();
        assertThat(published.plan()).isEqualTo(changed);
        assertThat(published.authorName()).isEqualTo(marta.name());
        assertThat(published.comment()).isEqualTo(WHY);
        assertThat(calendars.version(Calendars.OFFICE, 1).isOpen(Instant.parse("2026-11-28T13:30:00Z")))
                .isTrue();
        assertThat(publishing.history(Calendars.OFFICE))
                .extracting(CalendarVersion::version)
                .containsExactly(2, 1);
    }

    @Test
    void whoHasNotSeenTheNewestVersionDoesNotReplaceIt() {
        publishing.publish(wish(1, with(office, DayOfWeek.SUNDAY, "")), WHY, admin);

        assertRefused(
                Kind.OVERTAKEN, () -> publishing.publish(wish(1, with(office, DayOfWeek.SATURDAY, "")), WHY, marta));

        assertThat(publishing.inForce(Calendars.OFFICE).author()).isEqualTo("admin");
    }

    @Test
    void anEarlierVersionComesBackByBeingPublishedAnew() {
        publishing.publish(wish(1, with(office, DayOfWeek.SUNDAY, "")), WHY, marta);

        publishing.publish(new Wish(Calendars.OFFICE, 2, 1, office), "Sundays again", marta);

        CalendarVersion inForce = publishing.inForce(Calendars.OFFICE);
        assertThat(inForce.version()).isEqualTo(3);
        assertThat(inForce.asOf()).isEqualTo(1);
        assertThat(inForce.plan()).isEqualTo(office);
    }

    @Test
    void whatWasChangedAfterwardsDoesNotBringAnythingBack() {
        publishing.publish(wish(1, with(office, DayOfWeek.SUNDAY, "")), WHY, marta);

        publishing.publish(new Wish(Calendars.OFFICE, 2, 1, with(office, DayOfWeek.MONDAY, "10:00-19:00")), WHY, marta);

        assertThat(publishing.inForce(Calendars.OFFICE).asOf()).isNull();
    }

    @Test
    void onlyManagersPublish() {
        Wish wish = wish(1, with(office, DayOfWeek.SUNDAY, ""));

        assertRefused(
                Kind.NOT_A_MANAGER,
                () -> publishing.publish(wish, WHY, agents.find("ana").orElseThrow()));
        assertRefused(
                Kind.NOT_A_MANAGER,
                () -> publishing.propose(wish, agents.find("andre").orElseThrow()));
    }

    @Test
    void aCalendarThatIsHardlyEverOpenIsRefused() {
        Plan never = new Plan(office.zone(), Collections.nCopies(7, Hours.CLOSED), null, List.of());

        assertRefused(Kind.HARDLY_OPEN, () -> publishing.propose(wish(1, never), marta));
        assertRefused(
                Kind.HARDLY_OPEN,
                () -> publishing.propose(wish(1, with(never, DayOfWeek.MONDAY, "10:00-10:59")), marta));
    }

    @Test
    void whatIsNotACalendarIsRefused() {
        Plan otherHolidays = new Plan(office.zone(), office.week(), "pt/nowhere", List.of());

        assertRefused(Kind.UNCHANGED, () -> publishing.propose(wish(1, office), marta));
        assertRefused(Kind.BAD_HOLIDAYS, () -> publishing.propose(wish(1, otherHolidays), marta));
        assertRefused(
                Kind.SAME_DAY_TWICE,
                () -> publishing.propose(wish(1, with(office, closed("2026-12-24"), closed("2026-12-24"))), marta));
        assertRefused(
                Kind.NO_COMMENT, () -> publishing.publish(wish(1, with(office, DayOfWeek.SUNDAY, "")), " ", marta));
        assertRefused(Kind.TAKEN, () -> publishing.propose(wish(0, office), marta));
        assertRefused(Kind.BAD_NAME, () -> publishing.propose(new Wish("Night shift", 0, null, office), marta));
        assertRefused(Kind.NO_CALENDAR, () -> publishing.propose(new Wish("nobodys", 1, null, office), marta));
    }

    @Test
    void aNewCalendarMayBeInAnyZone() {
        Plan night = new Plan(
                ZoneId.of("America/Sao_Paulo"),
                Collections.nCopies(7, Hours.of("00:00-06:00, 22:00-24:00")),
                "br",
                List.of());

        publishing.publish(new Wish("night-shift", 0, null, night), "For the customers in Brazil", marta);

        WorkingCalendar calendar = calendars.inForce("night-shift");
        assertThat(calendar.version()).isEqualTo(1);
        assertThat(calendar.isOpen(Instant.parse("2026-11-25T02:00:00Z"))).isTrue();
        assertThat(calendar.isOpen(Instant.parse("2026-11-25T12:00:00Z"))).isFalse();
    }

    /** The ticket's due time goes with the calendar, and comes back with it. */
    @Test
    void publishingMovesThePromisesThatRunAsItHasShownBefore() {
        EngineClock.moveTo(Instant.parse("2026-11-28T18:30:00Z"));
        TicketNumber number = opened();
        Instant due = tickets.get(number).dueAt();
        CalendarVersion live = publishing.inForce(Calendars.ALWAYS);
        Wish wish = new Wish(Calendars.ALWAYS, live.version(), null, with(live.plan(), DayOfWeek.SUNDAY, ""));
        List<Change> shown = publishing.preview(publishing.propose(wish, marta)).stream()
                .filter(change -> change.ticket().equals(number.value()))
                .toList();
        assertThat(tickets.get(number).dueAt()).isEqualTo(due);

        int moved = publishing.publish(wish, WHY, marta);
        try {
            assertThat(moved).isPositive();
            assertThat(shown).isNotEmpty();
            assertThat(shown.get(0).before()).isEqualTo(due);
            assertThat(tickets.get(number).dueAt())
                    .isEqualTo(shown.get(0).after())
                    .isEqualTo(due.plus(Duration.ofDays(1)));
        } finally {
            publishing.publish(
                    new Wish(Calendars.ALWAYS, live.version() + 1, live.version(), live.plan()), "Back", marta);
        }
        assertThat(tickets.get(number).dueAt()).isEqualTo(due);
    }

    @Test
    void whatANodeThatDiedHasLeftUnfinishedIsTakenUpOnceByTheNextThatStarts() {
        EngineClock.moveTo(Instant.parse("2026-11-28T18:30:00Z"));
        TicketNumber number = opened();
        Instant due = tickets.get(number).dueAt();
        CalendarVersion live = publishing.inForce(Calendars.ALWAYS);
        Plan noSundays = with(live.plan(), DayOfWeek.SUNDAY, "");
        Instant now = new EngineClock().instant();
        versions.add(
                new CalendarVersion(Calendars.ALWAYS, live.version() + 1, noSundays, "marta", "Marta", WHY, null, now));
        assertThat(tickets.get(number).dueAt()).isEqualTo(due);

        unfinished.takeUp();
        unfinished.takeUp();

        try {
            assertThat(tickets.get(number).dueAt()).isEqualTo(due.plus(Duration.ofDays(1)));
            assertThat(tickets.history(tickets.get(number)))
                    .extracting(HistoryEntry::what)
                    .containsOnlyOnce(Update.RECALCULATED.name());
        } finally {
            publishing.publish(
                    new Wish(Calendars.ALWAYS, live.version() + 1, live.version(), live.plan()), "Back", marta);
        }
    }

    private TicketNumber opened() {
        Customer rita = customers.known(UUID.randomUUID() + "@cliente.example", "Rita", Language.PT);
        return tickets.open(
                        new NewTicket(
                                "Uma dúvida",
                                NewMessage.of("Como faço?"),
                                rita,
                                Department.BILLING,
                                null,
                                Channel.EMAIL,
                                null,
                                true),
                        Actor.of(rita))
                .ticket()
                .number();
    }
}
