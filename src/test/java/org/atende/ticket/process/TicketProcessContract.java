package org.atende.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atende.testing.EngineClock;
import org.atende.ticket.Actor;
import org.atende.ticket.Department;
import org.atende.ticket.HistoryEntry;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.Link;
import org.atende.ticket.Message;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.NotYours;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A ticket's life in the real engine, on the engine's clock. */
@Import(Desk.class)
abstract class TicketProcessContract {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Autowired
    Desk desk;

    @Autowired
    Tickets tickets;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void onAnOrdinaryDay() {
        EngineClock.moveTo(Instant.parse("2026-08-31T10:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        identity.clearAuthentication();
        EngineClock.reset();
    }

    @Test
    void aNewTicketStandsInItsDepartmentsQueueWithNumberSubjectOrderAndDueDate() {
        Ticket ticket = desk.opened("O site está em baixo");

        Task task = desk.task(ticket.number());
        assertThat(task.getName()).isEqualTo(ticket.number() + " O site está em baixo");
        assertThat(task.getPriority()).isEqualTo(100);
        assertThat(task.getAssignee()).isNull();
        assertThat(task.getDueDate()).isEqualTo(Instant.parse("2026-08-31T11:00:00Z"));
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting("groupId")
                .containsExactly("support");
    }

    @Test
    void theRulesDecideByMailboxWordsAndDomain() {
        assertThat(desk.opened("Olá", Department.SALES))
                .extracting(Ticket::department, Ticket::priority, Ticket::team)
                .containsExactly(Department.SALES, Priority.NORMAL, "sales");
        assertThat(desk.opened("Dúvida sobre a FACTURA de maio"))
                .extracting(Ticket::department, Ticket::priority)
                .containsExactly(Department.BILLING, Priority.NORMAL);
        assertThat(desk.opened("Muito urgente"))
                .extracting(Ticket::department, Ticket::priority)
                .containsExactly(Department.SUPPORT, Priority.HIGH);
    }

    @Test
    void noTextStaysInTheProcess() {
        Ticket ticket = desk.opened("Um assunto");

        Map<String, Object> facts =
                runtime.getVariables(desk.task(ticket.number()).getProcessInstanceId());

        assertThat(facts.keySet()).isEqualTo(Set.of("department", "priority", "team", "agent", "nextStep"));
        assertThat(facts.values()).doesNotContain("Um assunto");
    }

    @Test
    void theCustomersAnswerReturnsToTheAgentWhoAsked() {
        TicketNumber number = desk.ticketIn(Status.AWAITING_CUSTOMER);

        desk.customerWrites(number, "O domínio é exemplo.pt.");

        assertThat(desk.standsAt(number)).isEqualTo(Status.IN_PROGRESS);
        assertThat(desk.task(number).getAssignee()).isEqualTo("ana");
        assertThat(desk.task(number).getName()).startsWith("✉ ");
    }

    @Test
    void aCustomersMessageThatNobodyWaitsForIsKeptAndFlagged() {
        TicketNumber number = desk.ticketIn(Status.IN_PROGRESS);
        tickets.reply(number, NewMessage.of("Estamos a ver."), Desk.ANA);
        assertThat(desk.task(number).getName()).doesNotStartWith("✉");

        desk.customerWrites(number, "E mais isto.");

        assertThat(desk.task(number).getName()).startsWith("✉ ");
        assertThat(conversation(number)).extracting(Message::text).contains("E mais isto.");
    }

    @Test
    void aCustomerWhoDoesNotAnswerIsRemindedAndThenTheTicketCloses() {
        TicketNumber number = desk.ticketIn(Status.AWAITING_CUSTOMER);
        assertThat(desk.timer(number, "timer_reminder").getDuedate()).isEqualTo(Instant.parse("2026-09-03T10:00:00Z"));
        assertThat(desk.timer(number, "timer_autoClose").getDuedate()).isEqualTo(Instant.parse("2026-09-07T10:00:00Z"));

        desk.fire(number, "timer_reminder");
        assertThat(desk.standsAt(number)).isEqualTo(Status.AWAITING_CUSTOMER);
        desk.fire(number, "timer_autoClose");

        assertThat(desk.standsAt(number)).isEqualTo(Status.CLOSED);
        assertThat(what(number)).contains("REMINDED", "AUTO_CLOSE");
    }

    @Test
    void aScheduledTicketComesBackOnItsDateOrEarlierByTheCustomer() {
        TicketNumber onTheDay = desk.ticketIn(Status.SCHEDULED);
        TicketNumber early = desk.ticketIn(Status.SCHEDULED);
        assertThat(desk.timer(onTheDay, "timer_dateReached").getDuedate())
                .isEqualTo(Instant.parse("2026-09-02T10:00:00Z"));

        desk.fire(onTheDay, "timer_dateReached");
        desk.customerWrites(early, "Já não preciso de esperar.");

        assertThat(List.of(onTheDay, early))
                .allSatisfy(number -> assertThat(desk.standsAt(number)).isEqualTo(Status.IN_PROGRESS));
    }

    @Test
    void aTicketCannotBeScheduledIntoThePast() {
        TicketNumber number = desk.ticketIn(Status.IN_PROGRESS);

        assertThatThrownBy(() ->
                        tickets.perform(number, Step.schedule(Instant.parse("2026-08-31T09:00:00Z"), null), Desk.ANA))
                .isInstanceOf(InvalidRequest.class);
        assertThat(desk.standsAt(number)).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void reopensUntilSixCalendarMonthsAfterItWasResolvedInLisbon() {
        TicketNumber number = desk.ticketIn(Status.CLOSED);
        Instant deadline = ZonedDateTime.of(2027, 2, 28, 11, 0, 0, 0, LISBON).toInstant();
        assertThat(tickets.get(number).reopenUntil()).isEqualTo(deadline);
        assertThat(desk.timer(number, "timer_reopenDeadline").getDuedate()).isEqualTo(deadline);

        EngineClock.moveTo(deadline.minusSeconds(1));
        desk.customerWrites(number, "Voltou a acontecer.");

        assertThat(desk.standsAt(number)).isEqualTo(Status.IN_QUEUE);
        assertThat(desk.task(number).getAssignee()).isNull();
    }

    @Test
    void anAnswerAfterTheDeadlineOpensALinkedTicket() {
        TicketNumber old = desk.ticketIn(Status.CLOSED);
        EngineClock.moveTo(tickets.get(old).reopenUntil());

        Tickets.Said said = answer(old, "Voltou a acontecer.");

        assertThat(said.ticket().number()).isNotEqualTo(old);
        assertThat(tickets.links(said.ticket()))
                .extracting(Tickets.LinkedTicket::number, Tickets.LinkedTicket::kind)
                .containsExactly(org.assertj.core.api.Assertions.tuple(old, Link.Kind.FOLLOWS));
        assertThat(conversation(said.ticket().number()))
                .extracting(Message::text)
                .contains("Voltou a acontecer.");
        assertThat(tickets.get(old).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void anAnswerAfterTheDeadlinesTimerOpensALinkedTicketWhateverTheClockSays() {
        TicketNumber old = desk.ticketIn(Status.CLOSED);

        desk.fire(old, "timer_reopenDeadline");

        assertThat(desk.isRunning(old)).isFalse();
        assertThat(answer(old, "Voltou a acontecer.").ticket().number()).isNotEqualTo(old);
        assertThatThrownBy(() -> tickets.perform(old, Step.reopen(null), Desk.ANA))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theDesksDelayRaisesThePriorityOnceForEachTarget() {
        TicketNumber number = desk.opened("Uma dúvida", Department.BILLING).number();
        assertThat(desk.timer(number, "timer_escalation").getDuedate())
                .isEqualTo(Instant.parse("2026-09-01T04:00:00Z"));

        EngineClock.moveTo(Instant.parse("2026-09-01T04:00:00Z"));
        desk.fire(number, "timer_escalation");
        assertThat(tickets.get(number).priority()).isEqualTo(Priority.NORMAL);
        assertThat(what(number)).contains("WARNED");
        assertThat(desk.timer(number, "timer_nextEscalation").getDuedate())
                .isEqualTo(Instant.parse("2026-09-01T10:00:00Z"));

        EngineClock.moveTo(Instant.parse("2026-09-01T10:00:00Z"));
        desk.fire(number, "timer_nextEscalation");

        assertThat(tickets.get(number).priority()).isEqualTo(Priority.MEDIUM);
        assertThat(desk.task(number).getPriority()).isEqualTo(50);
        assertThat(what(number)).contains("ESCALATED");
        assertThat(desk.timer(number, "timer_nextEscalation").getDuedate())
                .isEqualTo(Instant.parse("2026-09-01T22:00:00Z"));
    }

    @Test
    void theResponseClockStandsStillWhileTheCustomerIsToAct() {
        TicketNumber number = desk.opened("Uma dúvida", Department.BILLING).number();
        EngineClock.forward(Duration.ofHours(4));
        tickets.perform(number, Step.ask("Qual é a fatura?"), Desk.ANA);
        assertThat(desk.timer(number, "timer_escalation")).isNull();
        assertThat(tickets.get(number).dueAt()).isNull();

        EngineClock.forward(Duration.ofDays(2));
        desk.customerWrites(number, "A de maio.");

        Instant answered = Instant.parse("2026-09-02T14:00:00Z");
        assertThat(tickets.get(number).dueAt()).isEqualTo(answered.plus(Duration.ofHours(24)));
        assertThat(desk.timer(number, "timer_escalation").getDuedate()).isEqualTo(answered.plus(Duration.ofHours(18)));
        assertThat(desk.task(number).getDueDate()).isEqualTo(answered.plus(Duration.ofHours(24)));
    }

    @Test
    void aHigherPriorityBringsTheDueDateAndTheEscalationForward() {
        TicketNumber number = desk.ticketIn(Status.IN_PROGRESS);

        tickets.changePriority(number, Priority.CRITICAL, "Cliente parado.", Desk.ANA);

        Instant due = Instant.parse("2026-08-31T11:00:00Z");
        assertThat(desk.task(number).getDueDate()).isEqualTo(due);
        assertThat(desk.task(number).getPriority()).isEqualTo(100);
        assertThat(desk.timer(number, "timer_escalation").getDuedate())
                .isEqualTo(Instant.parse("2026-08-31T10:45:00Z"));
    }

    @Test
    void aTransferGoesThroughTheRulesToTheOtherDepartmentsQueue() {
        TicketNumber number = desk.ticketIn(Status.IN_PROGRESS);

        tickets.perform(number, Step.transfer(Department.BILLING, "É da faturação."), Desk.ANA);

        assertThat(tickets.get(number))
                .extracting(Ticket::department, Ticket::team, Ticket::assignee)
                .containsExactly(Department.BILLING, "billing", null);
        assertThat(tasks.getIdentityLinksForTask(desk.task(number).getId()))
                .extracting("groupId")
                .containsExactly("billing");
    }

    @Test
    void anAgentOfAnotherDepartmentIsRefusedInASentence() {
        TicketNumber number = desk.opened("Uma avaria", Department.SUPPORT).number();
        Actor bruno = new Actor(Actor.Role.AGENT, "bruno", "Bruno", null, Set.of(Department.BILLING), Actor.Reach.OWN);

        assertThatThrownBy(() -> tickets.perform(number, Step.take(), bruno))
                .isInstanceOf(NotYours.class)
                .hasMessageContaining("not your department");
    }

    @Test
    void aFormDoesWhatTheApiDoesAndLeavesNoTextBehind() {
        TicketNumber number = desk.opened("Não consigo entrar").number();
        String words = "Pode tentar de novo? ".repeat(500);

        submitAsAna(number, Map.of("step", "ASK", "answer", words));

        assertThat(desk.standsAt(number)).isEqualTo(Status.AWAITING_CUSTOMER);
        assertThat(tickets.get(number).assignee()).isEqualTo("ana");
        assertThat(conversation(number)).extracting(Message::text).contains(words);
        assertThat(runtime.getVariables(desk.task(number).getProcessInstanceId()))
                .doesNotContainKeys("step", "answer");
    }

    @Test
    void aFormWithoutANextStepChangesNothing() {
        TicketNumber number = desk.opened("Não consigo entrar").number();

        assertThatThrownBy(() -> submitAsAna(number, Map.of("answer", "Olá")))
                .hasStackTraceContaining("Choose what comes next.");

        assertThat(desk.standsAt(number)).isEqualTo(Status.IN_QUEUE);
        assertThat(conversation(number)).hasSize(1);
    }

    @Test
    void aFormCanTransferScheduleReviewReleaseAndKeepWorking() {
        TicketNumber number = desk.opened("Não consigo entrar").number();

        submitAsAna(number, Map.of("step", "TAKE"));
        submitAsAna(number, Map.of("step", "REPLY", "answer", "Estamos a ver."));
        assertThat(desk.standsAt(number)).isEqualTo(Status.IN_PROGRESS);
        submitAsAna(number, Map.of("step", "REVIEW", "note", "Confirmem, por favor."));
        assertThat(desk.standsAt(number)).isEqualTo(Status.UNDER_REVIEW);
        assertThat(desk.task(number).getAssignee()).isNull();
        submitAsAna(number, Map.of("step", "RELEASE"));
        assertThat(desk.standsAt(number)).isEqualTo(Status.IN_QUEUE);
        submitAsAna(number, Map.of("step", "REVIEW", "reviewer", "marta"));
        assertThat(desk.task(number).getAssignee()).isEqualTo("marta");
        submitAsAna(number, Map.of("step", "SCHEDULE", "until", "2026-09-10T09:00:00+01:00"));
        assertThat(desk.standsAt(number)).isEqualTo(Status.SCHEDULED);
        submitAsAna(number, Map.of("step", "TRANSFER", "toDepartment", "SALES"));
        assertThat(tickets.get(number).department()).isEqualTo(Department.SALES);
    }

    private void submitAsAna(TicketNumber number, Map<String, Object> fields) {
        identity.setAuthentication("ana", List.of("support", "sales"));
        String task = desk.task(number).getId();
        tasks.complete(task, fields);
        identity.clearAuthentication();
    }

    private Tickets.Said answer(TicketNumber number, String text) {
        return desk.answer(number, text);
    }

    private List<Message> conversation(TicketNumber number) {
        return tickets.conversation(tickets.get(number));
    }

    private List<String> what(TicketNumber number) {
        return tickets.history(tickets.get(number)).stream()
                .map(HistoryEntry::what)
                .toList();
    }
}
