package org.atende.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.atende.testing.As;
import org.atende.testing.EngineClock;
import org.atende.ticket.HistoryEntry;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.TicketTimer;
import org.atende.ticket.Tickets;
import org.atende.ticket.TimerReason;
import org.atende.ticket.Timers;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What happens by itself: why, moved and cancelled by agents, recorded, and what becomes of it when it fails. */
@Import(Desk.class)
abstract class TimersContract {

    private static final Instant NOW = Instant.parse("2026-08-31T10:00:00Z");

    @Autowired
    Desk desk;

    @Autowired
    Tickets tickets;

    @Autowired
    Timers timers;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void onAnOrdinaryDay() {
        EngineClock.moveTo(NOW);
    }

    @AfterEach
    void backToToday() {
        EngineClock.reset();
    }

    @Test
    void eachTimerSaysWhatSetsIt() throws Exception {
        TicketNumber waiting = desk.ticketIn(Status.AWAITING_CUSTOMER);

        ahead(waiting)
                .andExpect(jsonPath("$[0].what").value("REMINDER"))
                .andExpect(jsonPath("$[0].element").value("timer_reminder"))
                .andExpect(jsonPath("$[0].dueAt").value("2026-09-03T10:00:00Z"))
                .andExpect(jsonPath("$[0].reason.cause").value("SETTING"))
                .andExpect(jsonPath("$[0].reason.after").value("P3D"))
                .andExpect(jsonPath("$[1].what").value("AUTO_CLOSE"))
                .andExpect(jsonPath("$[1].reason.after").value("P7D"));
        ahead(desk.ticketIn(Status.SCHEDULED))
                .andExpect(jsonPath("$[0].what").value("DATE_REACHED"))
                .andExpect(jsonPath("$[0].reason.cause").value("DATE"));
        ahead(desk.ticketIn(Status.CLOSED))
                .andExpect(jsonPath("$[0].what").value("REOPEN_DEADLINE"))
                .andExpect(jsonPath("$[0].reason.after").value("P6M"));
    }

    @Test
    void anAgentMovesAReminderAndTheReasonStaysWithIt() throws Exception {
        TicketNumber number = desk.ticketIn(Status.AWAITING_CUSTOMER);

        move(number, "REMINDER", "2026-09-05T09:00:00+01:00", "Está de férias.")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].what").value("REMINDER"))
                .andExpect(jsonPath("$[0].dueAt").value("2026-09-05T08:00:00Z"))
                .andExpect(jsonPath("$[0].why", containsString("Está de férias.")))
                .andExpect(jsonPath("$[0].reason.cause").value("MOVED"))
                .andExpect(jsonPath("$[0].reason.by").value("Ana"))
                .andExpect(jsonPath("$[1].reason.cause").value("SETTING"));

        assertThat(desk.timer(number, "timer_reminder").getDuedate()).isEqualTo(Instant.parse("2026-09-05T08:00:00Z"));
        assertThat(last(number).what()).isEqualTo("MOVE_TIMER");
        assertThat(last(number).detail()).isEqualTo("REMINDER 2026-09-05T08:00:00Z Está de férias.");
        desk.fire(number, "timer_reminder");
        assertThat(TimerReason.read(last(number).detail()).orElseThrow().words())
                .isEqualTo("Está de férias.");
    }

    @Test
    void aChangeHoldsForThisWaitAndNotForTheNext() {
        TicketNumber number = desk.ticketIn(Status.AWAITING_CUSTOMER);
        tickets.cancelTimer(number, TicketTimer.AUTO_CLOSE, "Está de férias.", Desk.ANA);

        EngineClock.forward(Duration.ofDays(1));
        desk.customerWrites(number, "Voltei.");
        tickets.perform(number, Step.ask("E agora?"), Desk.ANA);

        assertThat(timers.armed(tickets.get(number)))
                .extracting(Timers.Timer::dueAt)
                .containsExactly(Instant.parse("2026-09-04T10:00:00Z"), Instant.parse("2026-09-08T10:00:00Z"));
    }

    @Test
    void aCancelledClosingDoesNotComeUntilItIsSetAgain() throws Exception {
        TicketNumber number = desk.ticketIn(Status.AWAITING_CUSTOMER);

        post(number, "AUTO_CLOSE/cancel", "{\"reason\": \"O cliente pediu tempo.\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[1].what").value("AUTO_CLOSE"))
                .andExpect(jsonPath("$[1].cancelled").value(true))
                .andExpect(jsonPath("$[1].dueAt").doesNotExist())
                .andExpect(jsonPath("$[1].reason.words").value("O cliente pediu tempo."));

        assertThat(desk.task(number).getDueDate()).isNull();
        assertThat(tickets.get(number).closesAt()).isNull();
        EngineClock.moveTo(NOW.plus(Duration.ofDays(3000)));
        assertThat(due(number)).extracting(ArmedTimers::element).containsExactly("timer_reminder");

        EngineClock.moveTo(NOW);
        move(number, "AUTO_CLOSE", "2026-10-01T10:00:00Z", "Já chega.").andExpect(status().isOk());
        assertThat(desk.task(number).getDueDate()).isEqualTo(Instant.parse("2026-10-01T10:00:00Z"));
        desk.fire(number, "timer_autoClose");
        assertThat(desk.standsAt(number)).isEqualTo(Status.CLOSED);
        assertThat(TimerReason.read(last(number).detail()).orElseThrow().words())
                .isEqualTo("Já chega.");
    }

    @Test
    void anotherDateForAScheduledTicketShowsInTasklistToo() throws Exception {
        TicketNumber number = desk.ticketIn(Status.SCHEDULED);
        Instant later = Instant.parse("2026-09-20T10:00:00Z");

        move(number, "DATE_REACHED", later.toString(), "A peça atrasou-se.").andExpect(status().isOk());

        assertThat(desk.timer(number, "timer_dateReached").getDuedate()).isEqualTo(later);
        assertThat(desk.task(number).getDueDate()).isEqualTo(later);
        assertThat(tickets.get(number).followUpAt()).isEqualTo(later);
    }

    @Test
    void theReopeningDeadlineCanBeLaterThanWhatWasToldAndNotEarlier() throws Exception {
        TicketNumber number = desk.ticketIn(Status.CLOSED);
        Instant later = Instant.parse("2027-06-01T10:00:00Z");

        move(number, "REOPEN_DEADLINE", "2027-01-01T10:00:00Z", "Mais cedo.")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("later, not earlier")));
        post(number, "REOPEN_DEADLINE/cancel", "{\"reason\": \"Nunca.\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("moved to a later date")));
        move(number, "REOPEN_DEADLINE", later.toString(), "Combinado.").andExpect(status().isOk());

        assertThat(tickets.get(number).reopenUntil()).isEqualTo(later);
        assertThat(desk.timer(number, "timer_reopenDeadline").getDuedate()).isEqualTo(later);
        EngineClock.moveTo(later.minusSeconds(1));
        desk.customerWrites(number, "Voltou a acontecer.");
        assertThat(desk.standsAt(number)).isEqualTo(Status.IN_QUEUE);
    }

    @Test
    void whatCannotBeChangedIsRefusedInASentence() throws Exception {
        TicketNumber queued = desk.ticketIn(Status.IN_QUEUE);
        TicketNumber waiting = desk.ticketIn(Status.AWAITING_CUSTOMER);
        desk.fire(waiting, "timer_reminder");

        move(queued, "ESCALATION", "2026-10-01T10:00:00Z", "Depois.")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("follows what was promised")));
        move(queued, "REMINDER", "2026-10-01T10:00:00Z", "Depois.")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("nothing to move")));
        move(waiting, "REMINDER", "2026-10-01T10:00:00Z", "Depois.")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("does not lie ahead")));
        move(waiting, "AUTO_CLOSE", "2026-08-01T10:00:00Z", "Ontem.")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("until must be in the future"));
        move(waiting, "AUTO_CLOSE", "2026-10-01T10:00:00Z", " ").andExpect(status().isBadRequest());
        move(waiting, "LUNCH", "2026-10-01T10:00:00Z", "Fome.").andExpect(status().isBadRequest());
        assertThat(tickets.get(waiting).closesAt()).isEqualTo(Instant.parse("2026-09-07T10:00:00Z"));
    }

    @Test
    void everyTimersFiringIsRecordedWithItsReason() {
        TicketNumber reminded = desk.ticketIn(Status.AWAITING_CUSTOMER);
        TicketNumber scheduled = desk.ticketIn(Status.SCHEDULED);
        TicketNumber closed = desk.ticketIn(Status.CLOSED);
        TicketNumber late = desk.ticketIn(Status.IN_PROGRESS);

        desk.fire(reminded, "timer_reminder");
        assertRecorded(reminded, "REMINDED", TimerReason.Cause.SETTING, "P3D");
        desk.fire(reminded, "timer_autoClose");
        assertRecorded(reminded, "AUTO_CLOSE", TimerReason.Cause.SETTING, "P7D");
        desk.fire(scheduled, "timer_dateReached");
        assertRecorded(scheduled, "DATE_REACHED", TimerReason.Cause.DATE, null);
        desk.fire(closed, "timer_reopenDeadline");
        assertRecorded(closed, "ENDED", TimerReason.Cause.SETTING, "P6M");
        EngineClock.moveTo(tickets.get(late).dueAt());
        Priority before = tickets.get(late).priority();
        desk.fire(late, "timer_escalation");
        assertThat(last(late).what()).isEqualTo("ESCALATED");
        assertThat(last(late).detail()).contains(before.name());
    }

    private void assertRecorded(TicketNumber number, String what, TimerReason.Cause cause, String after) {
        assertThat(last(number).what()).isEqualTo(what);
        TimerReason reason = TimerReason.read(last(number).detail()).orElseThrow();
        assertThat(reason.cause()).isEqualTo(cause);
        assertThat(reason.after()).isEqualTo(after);
        assertThat(reason.sentence()).isNotBlank();
    }

    /** The row is away, so that the reminder finds no ticket. */
    @Test
    void aTimerThatFailedIsAnIncidentWithTheTicketsNumberAndCanBeRetried() {
        TicketNumber number = desk.ticketIn(Status.AWAITING_CUSTOMER);
        Job reminder = desk.timer(number, "timer_reminder");
        rename(number.value(), "ZZZ-000-00000");

        for (int tries = reminder.getRetries(); tries > 0; tries--) {
            assertThatThrownBy(() -> management.executeJob(reminder.getId())).isNotNull();
        }

        Incident incident =
                runtime.createIncidentQuery().configuration(reminder.getId()).singleResult();
        assertThat(incident.getIncidentMessage()).startsWith(number.value() + ": ");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(incident.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(number.value());
        rename("ZZZ-000-00000", number.value());
        management.setJobRetries(reminder.getId(), 1);
        management.executeJob(reminder.getId());
        assertThat(last(number).what()).isEqualTo("REMINDED");
        assertThat(runtime.createIncidentQuery().configuration(reminder.getId()).count())
                .isZero();
    }

    private void rename(String from, String to) {
        jdbc.sql("UPDATE ticket SET number = ? WHERE number = ?")
                .params(to, from)
                .update();
    }

    @Test
    void howLateATimerStartsIsMeasured() {
        TicketNumber number = desk.ticketIn(Status.AWAITING_CUSTOMER);
        double before = lateness();
        EngineClock.moveTo(Instant.parse("2026-09-03T10:00:07Z"));

        desk.fire(number, "timer_reminder");

        assertThat(lateness() - before).isEqualTo(7.0);
    }

    private double lateness() {
        Timer found = meters.find("atende.timer.lateness")
                .tag("timer", "timer_reminder")
                .timer();
        return found == null ? 0 : found.totalTime(TimeUnit.SECONDS);
    }

    private List<Job> due(TicketNumber number) {
        return management
                .createJobQuery()
                .processInstanceId(desk.timer(number, "timer_reminder").getProcessInstanceId())
                .duedateLowerThan(Date.from(Instant.parse("2034-01-01T00:00:00Z")))
                .list();
    }

    private HistoryEntry last(TicketNumber number) {
        List<HistoryEntry> history = tickets.history(tickets.get(number));
        return history.get(history.size() - 1);
    }

    private ResultActions ahead(TicketNumber number) throws Exception {
        return web.perform(get("/api/v1/tickets/" + number + "/timers").with(As.agent("ana")));
    }

    private ResultActions move(TicketNumber number, String what, String until, String reason) throws Exception {
        return post(number, what + "/move", "{\"until\": \"%s\", \"reason\": \"%s\"}".formatted(until, reason));
    }

    private ResultActions post(TicketNumber number, String path, String body) throws Exception {
        return web.perform(MockMvcRequestBuilders.post("/api/v1/tickets/" + number + "/timers/" + path)
                .with(As.agent("ana"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
