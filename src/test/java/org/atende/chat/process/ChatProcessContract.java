package org.atende.chat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.atende.chat.ChatState;
import org.atende.chat.Chats;
import org.atende.chat.ChatsForTests;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.testing.EngineClock;
import org.atende.testing.SentLinks;
import org.atende.ticket.Actor;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A chat's way through its diagram in the real engine, on the engine's clock. */
@Import(SentLinks.class)
abstract class ChatProcessContract {

    private static final Actor ANA =
            new Actor(Actor.Role.AGENT, "ana", "Ana", null, Set.of(Department.SUPPORT), Actor.Reach.OWN);
    private static final Instant MONDAY = Instant.parse("2026-08-31T10:00:00Z");

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    Chats chats;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identity;

    @Autowired
    SentLinks sent;

    private ChatsForTests customerSide;
    private Customer rita;
    private TicketNumber number;

    @BeforeEach
    void begin() {
        EngineClock.moveTo(MONDAY);
        customerSide = ChatsForTests.in(application);
        rita = customers.known("rita-" + UUID.randomUUID() + "@cliente.example", "Rita", Language.PT);
        number = customerSide.begin(rita, "O site está lento.");
    }

    @AfterEach
    void backToToday() {
        identity.clearAuthentication();
        customerSide.forgetAll();
        EngineClock.reset();
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processDefinitionKey("chat")
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }

    private String instance() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("chat")
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
    }

    private Job timer(String id) {
        return management
                .createJobQuery()
                .processInstanceId(instance())
                .activityId(id)
                .singleResult();
    }

    private void fire(String timer) {
        Job job = timer(timer);
        EngineClock.moveTo(job.getDuedate().toInstant());
        management.executeJob(job.getId());
    }

    private List<String> passed() {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance()).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private Ticket ticket() {
        return tickets.get(number);
    }

    private ChatState state() {
        return chats.of(ticket()).orElseThrow().state();
    }

    private Task ticketTask() {
        return tasks.createTaskQuery()
                .processDefinitionKey("ticket")
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }

    @Test
    void aChatThatWaitsIsATaskOfItsDepartmentBesideTheTicketsOwn() {
        assertThat(task().getName()).isEqualTo("Chat " + number + " O site está lento.");
        assertThat(task().getDueDate()).isEqualTo(MONDAY.plus(Duration.ofMinutes(3)));
        assertThat(tasks.getIdentityLinksForTask(task().getId()))
                .extracting("groupId")
                .containsExactly("support");
        assertThat(ticketTask().getTaskDefinitionKey()).isEqualTo("userTask_takeTicket");
    }

    @Test
    void aChatThatWaitsGoesWithItsTicketToAnotherDepartment() {
        String task = task().getId();
        Job timer = timer("timer_nobodyCame");

        tickets.perform(number, Step.transfer(Department.BILLING, null), ANA);

        assertThat(task().getId()).isEqualTo(task);
        assertThat(tasks.getIdentityLinksForTask(task)).extracting("groupId").containsExactly("billing");
        assertThat(timer("timer_nobodyCame").getDuedate()).isEqualTo(timer.getDuedate());
        assertThat(jdbc.sql("SELECT department FROM chat WHERE ticket_id = ?")
                        .param(ticket().id())
                        .query(String.class)
                        .single())
                .isEqualTo("BILLING");
    }

    @Test
    void whoNobodyCameToIsToldAndHasATicketLikeAnyOther() {
        assertThat(timer("timer_nobodyCame").getDuedate()).isEqualTo(MONDAY.plus(Duration.ofMinutes(3)));
        assertThat(sent.mails(rita.email())).isEmpty();

        fire("timer_nobodyCame");

        assertThat(passed()).contains("serviceTask_leaveTicketInQueue", "end_ticketInQueue");
        assertThat(state()).isEqualTo(ChatState.MISSED);
        assertThat(ticket().status()).isEqualTo(Status.IN_QUEUE);
        assertThat(ticket().unread()).isTrue();
        assertThat(sent.mails(rita.email())).hasSize(1);
        tickets.perform(number, Step.ask("Qual é o domínio?"), ANA);
        assertThat(ticketTask().getTaskDefinitionKey()).isEqualTo("userTask_awaitCustomer");
    }

    @Test
    void whoDoesNotWaitLeavesATicketToo() {
        customerSide.end(number);

        assertThat(passed()).contains("message_customerLeft", "end_ticketInQueue");
        assertThat(state()).isEqualTo(ChatState.MISSED);
        assertThat(ticket().status()).isEqualTo(Status.IN_QUEUE);
    }

    @Test
    void theAgentWhoComesHasTheChatAndTheTicket() {
        chats.take(number, ANA);

        assertThat(task().getTaskDefinitionKey()).isEqualTo("userTask_chatWithCustomer");
        assertThat(task().getAssignee()).isEqualTo("ana");
        assertThat(ticketTask().getTaskDefinitionKey()).isEqualTo("userTask_resolveTicket");
        assertThat(ticketTask().getAssignee()).isEqualTo("ana");
    }

    @Test
    void eitherSideEndsIt() {
        chats.take(number, ANA);
        customerSide.end(number);

        assertThat(passed()).contains("end_conversationEnded", "serviceTask_sendSummary", "end_chatEnded");
        assertThat(state()).isEqualTo(ChatState.ENDED);
        assertThat(ticket().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(sent.mails(rita.email())).hasSize(1);
    }

    @Test
    void theTasksMeanTheSameWhenTheyAreCompletedByTasklistsOwnButton() {
        String answer = task().getId();
        identity.setAuthentication("bruno", List.of("billing"));
        assertThatThrownBy(() -> tasks.complete(answer)).isInstanceOf(AuthorizationException.class);
        identity.setAuthentication("ana", List.of("support"));

        tasks.complete(answer);
        identity.clearAuthentication();
        assertThat(state()).isEqualTo(ChatState.LIVE);
        assertThat(task().getAssignee()).isEqualTo("ana");
        assertThat(ticket().assignee()).isEqualTo("ana");
        String talk = task().getId();
        identity.setAuthentication("ana", List.of("support"));
        tasks.complete(talk);

        assertThat(state()).isEqualTo(ChatState.ENDED);
    }

    @Test
    void aChatGoesOnWhileBothAreThereAndEndsWhenTheCustomersWindowIsGone() {
        chats.take(number, ANA);
        String task = task().getId();
        EngineClock.forward(Duration.ofMinutes(2));
        customerSide.isThere(number);

        fire("timer_timeToLook");
        assertThat(state()).isEqualTo(ChatState.LIVE);
        assertThat(task().getId()).isEqualTo(task);
        customerSide.isThere(number);
        EngineClock.forward(Duration.ofMinutes(2));
        customerSide.isThere(number);
        fire("timer_timeToLookAgain");
        assertThat(state()).isEqualTo(ChatState.LIVE);
        fire("timer_timeToLookAgain");

        assertThat(state()).isEqualTo(ChatState.ENDED);
        assertThat(chats.of(ticket()).orElseThrow().endedBy()).isEqualTo("LOST");
        assertThat(passed()).contains("end_silent", "end_chatEnded");
        assertThat(task()).isNull();
        assertThat(sent.mails(rita.email())).hasSize(1);
    }

    @Test
    void aChatInWhichNobodyWritesAnyMoreEnds() {
        chats.take(number, ANA);
        chats.say(number, "linha-de-ana-0001", NewMessage.of("Só um momento."), ANA);

        for (int look = 0; state() == ChatState.LIVE; look++) {
            assertThat(look).isLessThan(6);
            customerSide.isThere(number, Duration.ofMinutes(3));
            fire(look == 0 ? "timer_timeToLook" : "timer_timeToLookAgain");
        }

        assertThat(chats.of(ticket()).orElseThrow().endedBy()).isEqualTo("SILENCE");
        assertThat(ticket().unread()).isFalse();
    }
}
