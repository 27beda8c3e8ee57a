package org.atende.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atende.testing.EngineClock;
import org.atende.ticket.Department;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.process.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** In a year of its own, so that the tickets of other tests are neither of these days nor older. */
@Import(Desk.class)
abstract class FiguresContract {

    /** Half past midnight in Lisbon, and still the day before in UTC. */
    private static final Instant JUST_AFTER_MIDNIGHT = Instant.parse("2001-06-15T23:30:00Z");

    @Autowired
    Figures figures;

    @Autowired
    Desk desk;

    @Autowired
    Tickets tickets;

    @BeforeEach
    void anotherYear() {
        EngineClock.moveTo(JUST_AFTER_MIDNIGHT);
    }

    @AfterEach
    void today() {
        EngineClock.reset();
    }

    @Test
    void countTicketsByStatusAndDepartment() {
        Counts before = figures.counts();

        desk.opened("Uma proposta", Department.SALES);
        desk.ticketIn(Status.CLOSED);

        Counts after = figures.counts();
        assertThat(after.of(Status.IN_QUEUE, Department.SALES) - before.of(Status.IN_QUEUE, Department.SALES))
                .isOne();
        assertThat(after.of(Status.CLOSED) - before.of(Status.CLOSED)).isOne();
        assertThat(after.of(Department.SALES) - before.of(Department.SALES)).isOne();
        assertThat(after.all() - before.all()).isEqualTo(2);
    }

    @Test
    void countWhatCameAndWentByTheDesksDays() {
        Day before = figures.lastDays(7).get(6);
        desk.opened("Uma avaria");
        desk.ticketIn(Status.CLOSED);

        List<Day> days = figures.lastDays(7);

        assertThat(days).hasSize(7);
        assertThat(days.get(6)).isEqualTo(new Day(LocalDate.of(2001, 6, 16), before.opened() + 2, before.closed() + 1));
        assertThat(days.get(5).date()).isEqualTo(LocalDate.of(2001, 6, 15));
    }

    @Test
    void countAReopenedTicketNoLongerAsClosed() {
        TicketNumber number = desk.ticketIn(Status.CLOSED);
        long closed = figures.lastDays(1).get(0).closed();

        tickets.perform(number, Step.reopen(null), Desk.ANA);

        assertThat(figures.lastDays(1).get(0).closed()).isEqualTo(closed - 1);
    }

    @Test
    void showTheOldestOpenTicketsOfAnyStatusFirst() {
        EngineClock.moveTo(Instant.parse("1990-01-01T10:00:00Z"));
        TicketNumber first = desk.ticketIn(Status.AWAITING_CUSTOMER);
        EngineClock.forward(Duration.ofMinutes(1));
        desk.ticketIn(Status.CLOSED);
        EngineClock.forward(Duration.ofMinutes(1));
        TicketNumber second = desk.opened("Uma avaria").number();

        List<OpenTicket> oldest = figures.oldestOpen(2);

        assertThat(oldest)
                .extracting(OpenTicket::number, OpenTicket::status)
                .containsExactly(
                        tuple(first.value(), Status.AWAITING_CUSTOMER), tuple(second.value(), Status.IN_QUEUE));
        assertThat(oldest.get(0).isLate(Instant.parse("2026-01-01T00:00:00Z"))).isFalse();
        assertThat(oldest.get(1).isLate(Instant.parse("2026-01-01T00:00:00Z"))).isTrue();
    }
}
