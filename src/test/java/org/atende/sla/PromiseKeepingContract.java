package org.atende.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atende.identity.Agents;
import org.atende.routing.Decisions;
import org.atende.routing.Edition;
import org.atende.routing.Editions;
import org.atende.testing.EngineClock;
import org.atende.ticket.Department;
import org.atende.ticket.HistoryEntry;
import org.atende.ticket.Message;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Priority;
import org.atende.ticket.Promise;
import org.atende.ticket.Split;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.TakeBack;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.Verb;
import org.atende.ticket.process.Desk;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is promised is kept or looked after, in the real engine and on its clock. */
@Import(Desk.class)
abstract class PromiseKeepingContract {

    private static final Instant MONDAY = Instant.parse("2026-08-31T10:00:00Z");

    @Autowired
    Desk desk;

    @Autowired
    Tickets tickets;

    @Autowired
    ServiceLevels levels;

    @Autowired
    Ledger ledger;

    @Autowired
    Reckoning reckoning;

    @Autowired
    Editions editions;

    @Autowired
    Decisions decisions;

    @Autowired
    Calendars calendars;

    @Autowired
    RunningPromises promises;

    @Autowired
    Agents agents;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void onAMonday() {
        EngineClock.moveTo(MONDAY);
    }

    @AfterEach
    void backToToday() {
        EngineClock.reset();
    }

    /** The customer is asked and the ticket scheduled in each of three rounds, and the priority raised twice mid-way. */
    @Test
    void theClockStandsStillWhileTheDeskIsNotTheOneToActAndGoesOnFromWhatIsLeft() {
        TicketNumber number = desk.opened("Uma dúvida", Department.BILLING).number();
        tickets.perform(number, Step.take(), Desk.ANA);
        Duration used = Duration.ZERO;

        for (int round = 1; round <= 3; round++) {
            Duration work = Duration.ofSeconds(3671L * round);
            EngineClock.forward(work);
            used = used.plus(work);
            assertUsed(number, Promise.RESOLUTION, used);
            tickets.perform(number, Step.ask("Qual é a fatura?"), Desk.ANA);
            assertStandsStill(number, ClockState.WAITING_FOR_CUSTOMER);
            EngineClock.forward(Duration.ofSeconds(86_413L * round));
            assertUsed(number, Promise.RESOLUTION, used);
            desk.customerWrites(number, "A de maio.");
            assertUsed(number, Promise.NEXT_RESPONSE, Duration.ZERO);

            Duration more = Duration.ofSeconds(1801L * round);
            EngineClock.forward(more);
            used = used.plus(more);
            assertUsed(number, Promise.NEXT_RESPONSE, more);
            if (round < 3) {
                tickets.changePriority(number, round == 1 ? Priority.MEDIUM : Priority.HIGH, null, Desk.ANA);
            }
            assertDue(number, Promise.RESOLUTION, used, Duration.ofHours(round == 1 ? 48 : 16));
            Instant agreed = new EngineClock().instant().plus(Duration.ofDays(2));
            tickets.perform(number, Step.schedule(agreed, null), Desk.ANA);
            assertStandsStill(number, ClockState.SCHEDULED);
            EngineClock.moveTo(agreed);
            desk.fire(number, "timer_dateReached");
            assertUsed(number, Promise.NEXT_RESPONSE, more);
            assertDue(number, Promise.NEXT_RESPONSE, more, Duration.ofHours(round == 1 ? 12 : 4));
            assertDue(number, Promise.RESOLUTION, used, Duration.ofHours(round == 1 ? 48 : 16));
        }

        tickets.perform(number, Step.resolve("Está feito."), Desk.ANA);
        EngineClock.forward(Duration.ofDays(9));
        assertUsed(number, Promise.RESOLUTION, used);
        assertThat(promised(number, Promise.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET);
        assertThat(promised(number, Promise.NEXT_RESPONSE))
                .extracting(ServiceLevel.Promised::round, ServiceLevel.Promised::state)
                .containsExactly(3, ClockState.MET);
    }

    private void assertStandsStill(TicketNumber number, ClockState state) {
        assertThat(promised(number, Promise.RESOLUTION).state()).isEqualTo(state);
        assertThat(tickets.get(number).dueAt()).isNull();
        assertThat(desk.timer(number, "timer_escalation")).isNull();
        assertThat(desk.timer(number, "timer_nextEscalation")).isNull();
    }

    private void assertDue(TicketNumber number, Promise promise, Duration used, Duration target) {
        Instant due = new EngineClock().instant().plus(target).minus(used);
        assertThat(promised(number, promise).targetSeconds()).isEqualTo(target.toSeconds());
        assertThat(promised(number, promise).dueAt()).isEqualTo(due);
    }

    /** The row's copy, and the ledger by itself. */
    private void assertUsed(TicketNumber number, Promise promise, Duration used) {
        ServiceLevel.Promised copy = promised(number, promise);
        assertThat(copy.usedSeconds()).isEqualTo(used.toSeconds());
        assertThat(copy.remainingSeconds()).isEqualTo(copy.targetSeconds() - used.toSeconds());
        List<Entry> lines = ledger.of(tickets.get(number).id());
        assertThat(reckoning.used(lines, promise, copy.round(), new EngineClock().instant()))
                .isEqualTo(used);
    }

    private ServiceLevel.Promised promised(TicketNumber number, Promise promise) {
        return levels.of(tickets.get(number)).promises().stream()
                .filter(one -> one.promise() == promise)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPromiseMadeIsKeptWhenThePriorityFallsUnlessAnAgentPromisesAnew() {
        TicketNumber number = desk.opened("O site está em baixo").number();
        EngineClock.forward(Duration.ofMinutes(20));

        tickets.changePriority(number, Priority.NORMAL, null, Desk.ANA);
        assertThat(tickets.get(number).dueAt()).isEqualTo(MONDAY.plus(Duration.ofHours(1)));

        tickets.changePriority(number, Priority.MEDIUM, null, true, Desk.ANA);
        assertThat(tickets.get(number).dueAt()).isEqualTo(MONDAY.plus(Duration.ofHours(12)));
        assertUsed(number, Promise.FIRST_RESPONSE, Duration.ofMinutes(20));
    }

    @Test
    void aTransferKeepsTheTimeThatWasUsed() {
        TicketNumber number = desk.opened("Muito urgente").number();
        EngineClock.forward(Duration.ofMinutes(50));

        tickets.perform(number, Step.transfer(Department.BILLING, null), Desk.ANA);

        assertUsed(number, Promise.FIRST_RESPONSE, Duration.ofMinutes(50));
        assertUsed(number, Promise.RESOLUTION, Duration.ofMinutes(50));
        assertThat(desk.timer(number, "timer_escalation").getDuedate()).isEqualTo(MONDAY.plus(Duration.ofHours(3)));
    }

    @Test
    void aReopenedTicketIsOwedANextAnswerAndItsResolutionGoesOn() {
        TicketNumber number = desk.opened("Uma dúvida", Department.BILLING).number();
        EngineClock.forward(Duration.ofHours(5));
        tickets.perform(number, Step.resolve("Está feito."), Desk.ANA);
        EngineClock.forward(Duration.ofDays(3));

        desk.customerWrites(number, "Voltou a acontecer.");
        EngineClock.forward(Duration.ofHours(2));

        assertUsed(number, Promise.NEXT_RESPONSE, Duration.ofHours(2));
        assertUsed(number, Promise.RESOLUTION, Duration.ofHours(7));
        assertThat(promised(number, Promise.FIRST_RESPONSE).usedSeconds()).isEqualTo(5 * 3600);
    }

    @Test
    void whoWaitsAlreadyIsNotPutLastByWritingAgain() {
        TicketNumber number = desk.opened("Uma dúvida", Department.BILLING).number();
        EngineClock.forward(Duration.ofHours(5));

        desk.customerWrites(number, "Então?");

        assertThat(tickets.get(number).dueAt()).isEqualTo(MONDAY.plus(Duration.ofHours(24)));
    }

    @Test
    void anAnswerThatIsTakenBackIsOwedAsIfItHadNeverBeenGiven() {
        TicketNumber number = desk.opened("Uma dúvida", Department.BILLING).number();
        tickets.perform(number, Step.take(), Desk.ANA);
        EngineClock.forward(Duration.ofHours(5));
        Ticket before = tickets.get(number);
        tickets.perform(number, Step.resolve("Está feito."), Desk.ANA);
        UUID answer = last(number).id();
        EngineClock.forward(Duration.ofSeconds(7));

        tickets.takeBack(
                number, new TakeBack(answer, Verb.RESOLVE, before.status(), "ana", before.unread(), null), Desk.ANA);

        assertUsed(number, Promise.FIRST_RESPONSE, Duration.ofHours(5).plusSeconds(7));
        assertUsed(number, Promise.RESOLUTION, Duration.ofHours(5).plusSeconds(7));
        assertThat(tickets.get(number).dueAt()).isEqualTo(MONDAY.plus(Duration.ofHours(24)));
        assertThat(desk.timer(number, "timer_escalation").getDuedate()).isEqualTo(MONDAY.plus(Duration.ofHours(18)));
    }

    private Message last(TicketNumber number) {
        List<Message> all = tickets.conversation(tickets.get(number));
        return all.get(all.size() - 1);
    }

    @Test
    void theTicketThatGoesOnOwesWhatTheMergedOneOwed() {
        TicketNumber merged = desk.opened("Muito urgente").number();
        EngineClock.forward(Duration.ofHours(2));
        TicketNumber other = desk.sibling(merged);
        tickets.reply(other, NewMessage.of("Estamos a ver."), Desk.ANA);

        tickets.merge(merged, other, Desk.ANA);
        assertUsed(other, Promise.NEXT_RESPONSE, Duration.ofHours(2));
        assertThat(tickets.get(other).dueAt()).isEqualTo(MONDAY.plus(Duration.ofHours(4)));
        assertThat(promised(merged, Promise.FIRST_RESPONSE).state()).isEqualTo(ClockState.CLOSED);

        EngineClock.forward(Duration.ofHours(1));
        tickets.unmerge(merged, Desk.ANA);
        assertUsed(merged, Promise.FIRST_RESPONSE, Duration.ofHours(2));
        assertThat(promised(merged, Promise.FIRST_RESPONSE).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void anAnswerThatIsOwedGoesWhereTheQuestionGoes() {
        TicketNumber old = desk.opened("Uma dúvida", Department.BILLING).number();
        tickets.reply(old, NewMessage.of("Estamos a ver."), Desk.ANA);
        desk.customerWrites(old, "E outra coisa.");
        UUID question = last(old).id();
        EngineClock.forward(Duration.ofHours(3));

        TicketNumber opened = tickets.split(old, new Split(Set.of(question), "Outra coisa", null), Desk.ANA)
                .number();

        assertUsed(opened, Promise.FIRST_RESPONSE, Duration.ofHours(3));
        assertThat(desk.timer(opened, "timer_escalation").getDuedate()).isEqualTo(MONDAY.plus(Duration.ofHours(18)));
        assertThat(levels.of(tickets.get(old)).next()).isEqualTo(Promise.RESOLUTION);
    }

    @Test
    void nothingIsEscalatedOnceTheDeskHasAnswered() {
        TicketNumber number = desk.ticketIn(Status.IN_PROGRESS);
        Instant warning = desk.timer(number, "timer_escalation").getDuedate().toInstant();
        EngineClock.moveTo(warning);
        String job = desk.timer(number, "timer_escalation").getId();

        tickets.reply(number, NewMessage.of("Estamos a ver."), Desk.ANA);
        assertThat(desk.timer(number, "timer_escalation").getDuedate()).isAfter(warning);
        management.executeJob(job);

        assertThat(what(number)).doesNotContain("WARNED", "ESCALATED");
        assertThat(desk.timer(number, "timer_nextEscalation").getDuedate()).isAfter(warning);
    }

    @RepeatedTest(6)
    void theAnswerOrTheEscalationComesFirstAndNeverTheEscalationLast() throws Exception {
        TicketNumber number = desk.ticketIn(Status.IN_PROGRESS);
        EngineClock.moveTo(tickets.get(number).dueAt());
        Job timer = desk.timer(number, "timer_escalation");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);

        Future<?> escalation = two.submit(() -> {
            together.await();
            management.executeJob(timer.getId());
            return null;
        });
        Future<?> answer = two.submit(() -> {
            together.await();
            return tickets.perform(number, Step.ask("Pode tentar de novo?"), Desk.ANA);
        });
        boolean escalated = succeeds(escalation);
        boolean answered = succeeds(answer);
        two.shutdown();

        assertThat(escalated || answered).isTrue();
        List<String> what = what(number);
        if (what.contains("ASK") && what.contains("ESCALATED")) {
            assertThat(what.indexOf("ESCALATED")).isLessThan(what.indexOf("ASK"));
        }
        if (answered) {
            assertThat(desk.timer(number, "timer_nextEscalation")).isNull();
            assertThat(desk.standsAt(number)).isEqualTo(Status.AWAITING_CUSTOMER);
        }
    }

    private static boolean succeeds(Future<?> work) throws InterruptedException {
        try {
            work.get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    @Test
    void anEscalationIsRepeatedAndShownAndToldByRow() {
        TicketNumber number = desk.opened("Muito urgente").number();
        tickets.perform(number, Step.take(), Desk.ANA);

        EngineClock.moveTo(MONDAY.plus(Duration.ofHours(3)));
        desk.fire(number, "timer_escalation");
        assertThat(told(number, "WARNED")).containsExactly("ana@equipa.atende.localhost");

        EngineClock.moveTo(MONDAY.plus(Duration.ofHours(4)));
        desk.fire(number, "timer_nextEscalation");
        assertThat(tickets.get(number).priority()).isEqualTo(Priority.CRITICAL);
        assertThat(told(number, "ESCALATED")).contains("ana@equipa.atende.localhost", "marta@equipa.atende.localhost");
        assertThat(desk.task(number).getPriority()).isEqualTo(100);
        assertThat(decisions.of(number.value()))
                .filteredOn(decision -> decision.ledTo().equals(Decisions.ESCALATION))
                .extracting(decision -> decision.rules().get(0).id())
                .containsExactly("rule_warning", "rule_highLate");
        assertThat(promised(number, Promise.RESOLUTION).targetSeconds())
                .as("the higher priority's target, and at least its last part is left")
                .isEqualTo(5 * 3600);

        EngineClock.moveTo(MONDAY.plus(Duration.ofHours(8)));
        desk.fire(number, "timer_nextEscalation");
        assertThat(levels.of(tickets.get(number)).escalations()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatBecomesCriticalIsToldToTheManagersAtOnceWhoeverMadeItSo() {
        TicketNumber born = desk.opened("O site está em baixo").number();
        TicketNumber raised = desk.opened("Uma dúvida", Department.BILLING).number();

        tickets.changePriority(raised, Priority.CRITICAL, null, Desk.ANA);

        assertThat(told(born, "BECAME_CRITICAL")).containsExactly("marta@equipa.atende.localhost");
        assertThat(told(raised, "BECAME_CRITICAL")).containsExactly("marta@equipa.atende.localhost");
    }

    private List<String> told(TicketNumber number, String what) {
        return jdbc.sql(
                        "SELECT s.recipient FROM mail_summary s JOIN ticket t ON t.id = s.ticket_id WHERE t.number = ? AND s.what = ?"
                                + " ORDER BY s.recipient")
                .params(number.value(), what)
                .query(String.class)
                .list();
    }

    @Test
    void aTableOfEscalationsCanTakeATicketAwayFromItsAgent() {
        Edition live = editions.inForce("escalation").orElseThrow();
        byte[] before = editions.content(live);
        String edited = new String(before, StandardCharsets.UTF_8).replace("<text>false</text>", "<text>true</text>");
        editions.publish(live.file(), edited.getBytes(StandardCharsets.UTF_8));
        try {
            TicketNumber number = desk.ticketIn(Status.IN_PROGRESS);
            EngineClock.moveTo(tickets.get(number).dueAt());

            desk.fire(number, "timer_escalation");

            assertThat(desk.standsAt(number)).isEqualTo(Status.IN_QUEUE);
            assertThat(desk.task(number).getAssignee()).isNull();
            assertThat(what(number)).containsSubsequence("ESCALATED", "RELEASE");
            assertThat(desk.timer(number, "timer_nextEscalation")).isNotNull();
        } finally {
            editions.publish(live.file(), before);
        }
    }

    @Test
    void aCalendarThatChangesGivesRunningPromisesOtherDueTimesAndTakesNothingThatWasUsed() {
        TicketNumber number = desk.opened("Uma dúvida", Department.BILLING).number();
        tickets.perform(number, Step.take(), Desk.ANA);
        EngineClock.forward(Duration.ofHours(6));
        WorkingCalendar now = calendars.inForce(Calendars.ALWAYS);
        WorkingCalendar tomorrow = publish(now.version() + 1, "10:00-12:00");
        try {
            assertThat(promises.preview(tomorrow))
                    .filteredOn(change -> change.ticket().equals(number.value()))
                    .extracting(RunningPromises.Change::promise, RunningPromises.Change::after)
                    .contains(tuple("FIRST_RESPONSE", Instant.parse("2026-09-09T11:00:00Z")));

            promises.recalculate(tomorrow, agents.find("marta").orElseThrow());

            assertUsed(number, Promise.FIRST_RESPONSE, Duration.ofHours(6));
            assertThat(tickets.get(number).dueAt()).isEqualTo(Instant.parse("2026-09-09T11:00:00Z"));
            assertThat(desk.task(number).getDueDate()).isEqualTo(Instant.parse("2026-09-09T11:00:00Z"));
            assertThat(desk.timer(number, "timer_escalation").getDuedate())
                    .isEqualTo(Instant.parse("2026-09-06T11:00:00Z"));
            assertThat(what(number)).contains("RECALCULATED");
        } finally {
            publish(now.version() + 2, "00:00-24:00");
        }
    }

    private WorkingCalendar publish(int version, String hours) {
        jdbc.sql(
                        "INSERT INTO calendar_version (name, version, zone, monday, tuesday, wednesday, thursday, friday, saturday, sunday,"
                                + " published_at) VALUES ('always', :v, 'Europe/Lisbon', :h, :h, :h, :h, :h, :h, :h, CURRENT_TIMESTAMP)")
                .param("v", version)
                .param("h", hours)
                .update();
        return calendars.version(Calendars.ALWAYS, version);
    }

    @Test
    void anUnusableTableOpensTheTicketAllTheSame() {
        Edition live = editions.inForce(TargetRules.TABLE).orElseThrow();
        byte[] before = editions.content(live);
        String edited = new String(before, StandardCharsets.UTF_8)
                .replace("\"PT1H\"", "\"at once\"")
                .replace("\"always\"", "\"never\"");
        editions.publish(live.file(), edited.getBytes(StandardCharsets.UTF_8));
        try {
            assertThat(desk.opened("O site está em baixo").dueAt()).isEqualTo(MONDAY.plus(Duration.ofHours(1)));
        } finally {
            editions.publish(live.file(), before);
        }
        assertThat(promised(desk.opened("O site está em baixo").number(), Promise.FIRST_RESPONSE)
                        .decidedBy())
                .contains("rule_serviceDown");
    }

    private List<String> what(TicketNumber number) {
        return tickets.history(tickets.get(number)).stream()
                .map(HistoryEntry::what)
                .toList();
    }
}
