package org.atende.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import org.atende.testing.As;
import org.atende.testing.EngineClock;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.process.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** In a year of its own, before the tickets of all other tests. */
@Import(Desk.class)
abstract class PromisesContract {

    @Autowired
    Promises promises;

    @Autowired
    Desk desk;

    @Autowired
    Tickets tickets;

    @Autowired
    MockMvc web;

    @BeforeEach
    void anotherYear() {
        EngineClock.moveTo(Instant.parse("1998-03-02T10:00:00Z"));
    }

    @AfterEach
    void today() {
        EngineClock.reset();
    }

    @Test
    void showWhatIsDueSoonestAndLeaveOutWhatDoesNotWaitForTheDesk() throws Exception {
        TicketNumber later = desk.opened("Uma dúvida", Department.BILLING).number();
        TicketNumber sooner = desk.opened("Uma dúvida", Department.BILLING).number();
        tickets.changePriority(sooner, Priority.CRITICAL, null, Desk.ANA);
        TicketNumber elsewhere = desk.opened("Uma dúvida", Department.SALES).number();
        TicketNumber waiting = desk.ticketIn(Status.AWAITING_CUSTOMER);
        Promises.Place before =
                new Promises.Place(tickets.get(sooner).dueAt().minusSeconds(1), Promises.Place.BEGINNING.id());

        List<Promises.Promise> billing = promises.after(before, Department.BILLING, 2);
        List<Promises.Promise> rest = promises.after(billing.get(0).place(), null, 2);

        assertThat(billing).extracting(Promises.Promise::number).containsExactly(sooner.value(), later.value());
        assertThat(rest)
                .extracting(Promises.Promise::number)
                .containsExactlyInAnyOrder(later.value(), elsewhere.value())
                .doesNotContain(waiting.value());
        assertThat(Promises.Place.read(billing.get(0).place().toString()))
                .isEqualTo(billing.get(0).place());
        web.perform(get("/promises?department=BILLING").with(As.signedIn(web, "andre")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "<html lang=\"pt\"", "Prazos a chegar", sooner.value(), later.value())))
                .andExpect(content().string(not(containsString(elsewhere.value()))))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/promises?after=nonsense").with(As.signedIn(web, "marta")))
                .andExpect(status().isOk());
    }

    @Test
    void areNotForEveryAgent() throws Exception {
        web.perform(get("/promises").with(As.signedIn(web, "ana"))).andExpect(status().isForbidden());
        web.perform(get("/promises")).andExpect(header().string("Location", endsWith("/login")));
    }
}
