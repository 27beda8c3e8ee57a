package org.atende.mail.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Callers;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.customer.SupportPins;
import org.atende.identity.erasure.Erasure;
import org.atende.identity.erasure.Erasures;
import org.atende.identity.erasure.NotDecidable;
import org.atende.mail.suppression.Suppression;
import org.atende.mail.suppression.Suppressions;
import org.atende.testing.CustomerBrowser;
import org.atende.testing.EngineClock;
import org.atende.testing.EveryTable;
import org.atende.testing.SentLinks;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Rating;
import org.atende.ticket.Ratings;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.process.Desk;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A customer who has left traces everywhere asks to be erased. */
@Import({Desk.class, Correspondent.class})
abstract class ErasureContract {

    private static final String SUPPORT = "support@atende.localhost";

    @Autowired
    MockMvc web;

    @Autowired
    Correspondent correspondent;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    Tickets tickets;

    @Autowired
    Ratings ratings;

    @Autowired
    Customers customers;

    @Autowired
    Callers callers;

    @Autowired
    Agents agents;

    @Autowired
    SupportPins pins;

    @Autowired
    Suppressions suppressions;

    @Autowired
    Erasures erasures;

    @Autowired
    JdbcClient jdbc;

    /** Words that stand nowhere else in the database, and that no stemmer shortens below the part that is looked for. */
    private final String mark =
            "q" + UUID.randomUUID().toString().replaceAll("\\W", "").substring(0, 12);

    private final String email = mark + "mail@cliente.example";
    private final String name = "Marta " + mark + "name";
    private final String secret = mark + "segredo";

    private SentLinks links;
    private CustomerBrowser browser;

    @BeforeEach
    void aBrowser() {
        links = new SentLinks(management);
        browser = new CustomerBrowser(web, links);
    }

    @AfterEach
    void now() {
        EngineClock.reset();
    }

    private Agent marta() {
        return agents.find("marta").orElseThrow();
    }

    private TicketNumber byMail() throws Exception {
        return correspondent.send(
                """
                From: %s <%s>\r
                To: %s\r
                Subject: O %s no assunto\r
                Content-Type: multipart/mixed; boundary=b\r
                \r
                --b\r
                Content-Type: text/plain; charset=UTF-8\r
                \r
                O texto com %s.\r
                --b\r
                Content-Type: text/plain; name="%s.txt"\r
                Content-Disposition: attachment; filename="%s.txt"\r
                \r
                %s no ficheiro\r
                --b--\r
                """
                        .formatted(name, email, SUPPORT, secret, secret, secret, secret, secret),
                email,
                SUPPORT);
    }

    private void traces(TicketNumber number) throws Exception {
        tickets.perform(number, Step.ask("O que é o " + secret + "?"), Desk.ANA);
        tickets.note(number, NewMessage.of(name + " já falou do " + secret), Desk.ANA);
        tickets.rename(number, secret + " com outro nome", Desk.ANA);
        tickets.tag(number, old -> List.of("vip", mark + "name"), Desk.ANA);
        tasks.createComment(taskOf(number).getId(), taskOf(number).getProcessInstanceId(), "Sobre " + secret);
        correspondent.sendQueued(number);
        correspondent.answer(correspondent.newestMailTo(email), "É o " + secret);
        UUID ticket = tickets.get(number).id();
        UUID upload = UUID.randomUUID();
        jdbc.sql("insert into upload values (?, 'ana', ?, 'text/plain', 1, ?, current_timestamp)")
                .params(upload, secret + ".txt", secret.getBytes(StandardCharsets.UTF_8))
                .update();
        jdbc.sql("insert into draft values ('ana', ?, 'ANSWER', ?, ?, current_timestamp)")
                .params(ticket, "<p>" + secret + "</p>", upload.toString())
                .update();
        jdbc.sql("insert into saved_view values (?, 'ana', 'Dela', ?, false, current_timestamp)")
                .params(UUID.randomUUID(), "requester=" + email.replace("@", "%40"))
                .update();
        jdbc.sql("insert into mail_foreign_ticket values ('cliente.example', ?, ?, ?, current_timestamp)")
                .params(secret, email, number.value())
                .update();
    }

    private Task taskOf(TicketNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }

    private TicketNumber byPortal() throws Exception {
        browser.signIn(email);
        MockMultipartFile file = new MockMultipartFile(
                "files", secret + ".png", "image/png", ("bytes " + secret).getBytes(StandardCharsets.UTF_8));
        String to = browser.send(
                        "/new-ticket",
                        file,
                        "department",
                        "SALES",
                        "priority",
                        "NORMAL",
                        "subject",
                        "Preço do " + secret,
                        "text",
                        "Quanto custa o " + secret + "?")
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        TicketNumber number = new TicketNumber(to.substring("/my/tickets/".length(), "/my/tickets/".length() + 13));
        tickets.perform(number, Step.resolve("Custa pouco, " + name), Desk.ANA);
        ratings.rate(tickets.get(number), Rating.Answer.GOOD, "Gostei do " + secret);
        new CustomerBrowser(web, links)
                .send(
                        "/new-ticket",
                        file,
                        "department",
                        "SALES",
                        "priority",
                        "NORMAL",
                        "subject",
                        secret,
                        "text",
                        secret,
                        "email",
                        email,
                        "name",
                        name);
        return number;
    }

    private Erasure asked() throws Exception {
        browser.send("/my/erasure").andExpect(header().string("Location", "/my/erasure"));
        return erasures.asked(customers.find(email).orElseThrow().id()).orElseThrow();
    }

    private void runSteps(Erasure erasure) {
        management
                .createJobQuery()
                .processInstanceId(instance(erasure))
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private String instance(Erasure erasure) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(erasure.id().toString())
                .singleResult()
                .getId();
    }

    private boolean isRunning(Erasure erasure) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(erasure.id().toString())
                        .count()
                > 0;
    }

    private Task task(Erasure erasure) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(erasure.id().toString())
                .singleResult();
    }

    @Test
    void afterItNoTableHoldsTheCustomersAddressNameOrWordsAndTheFiguresStay() throws Exception {
        TicketNumber open = byMail();
        traces(open);
        TicketNumber closed = byPortal();
        Customer customer = customers.find(email).orElseThrow();
        callers.known(name, "+3519" + System.nanoTime() % 10_000_000, email);
        pins.make(customer, "10.0.0.1");
        suppressions.add(new Suppression(
                email, Suppression.Reason.COMPLAINED, "Dito por " + email, customer.since(), UUID.randomUUID()));
        suppressions.lift(email);
        Erasure erasure = asked();
        EveryTable everywhere = new EveryTable(jdbc);
        assertThat(everywhere.holding(mark)).as("traces to begin with").hasSizeGreaterThan(25);
        int messages = tickets.conversation(tickets.get(open)).size();
        assertThat(erasures.found(customer))
                .containsEntry("tickets", 2L)
                .containsEntry("openTickets", 1L)
                .hasEntrySatisfying("mails", mails -> assertThat(mails).isGreaterThanOrEqualTo(2));

        erasures.confirm(erasure.id(), marta());
        runSteps(erasure);
        links.deliver();

        assertThat(everywhere.holding(mark)).isEmpty();
        assertThat(isRunning(erasure)).isFalse();
        assertThat(links.newest(email)).contains("esta mensagem é a última");
        assertThat(everywhere.holding(mark)).isEmpty();
        assertThat(tickets.get(open)).satisfies(ticket -> {
            assertThat(ticket.status()).isEqualTo(Status.CLOSED);
            assertThat(ticket.tags()).containsExactly("vip");
        });
        assertThat(tickets.conversation(tickets.get(open))).hasSize(messages);
        assertThat(tickets.history(tickets.get(open))).isNotEmpty();
        Ticket other = tickets.get(closed);
        assertThat(ratings.of(List.of(other.id())).get(other.id()).answer()).isEqualTo(Rating.Answer.GOOD);
        browser.open("/my/tickets").andExpect(header().exists("Location"));
        assertThat(customers.known(email, null, Language.PT).id())
                .as("whoever writes from there again is somebody new")
                .isNotEqualTo(customer.id());
    }

    @Test
    void anAddressThatGetsNoMailGetsNoneAfterwardsThoughNobodyCanReadWhichItIs() throws Exception {
        browser.signIn(email);
        Erasure erasure = asked();
        suppressions.add(
                new Suppression(email, Suppression.Reason.COMPLAINED, email, erasure.askedAt(), UUID.randomUUID()));

        erasures.confirm(erasure.id(), marta());
        runSteps(erasure);
        links.deliver();

        assertThat(new EveryTable(jdbc).holding(mark)).isEmpty();
        assertThat(suppressions.find(email)).isPresent();
        assertThat(suppressions.lift(email)).isTrue();
    }

    @Test
    void aRefusalGivesItsReason() throws Exception {
        TicketNumber number = byMail();
        browser.signIn(email);
        Erasure erasure = asked();
        assertThat(asked().id()).as("asking twice is asking once").isEqualTo(erasure.id());
        assertThat(links.newest("marta@equipa")).contains("Confirm erasure").doesNotContain(mark);
        assertThat(task(erasure).getDueDate()).isEqualTo(java.util.Date.from(erasure.dueAt()));
        assertThatThrownBy(() -> erasures.refuse(erasure.id(), " ", marta())).isInstanceOf(NotDecidable.class);
        assertThatThrownBy(
                        () -> erasures.confirm(erasure.id(), agents.find("ana").orElseThrow()))
                .isInstanceOf(NotDecidable.class);
        assertThatThrownBy(() -> tasks.complete(task(erasure).getId())).isInstanceOf(ProcessEngineException.class);

        erasures.refuse(erasure.id(), "Temos de guardar as faturas.", marta());

        assertThat(links.newest(email)).contains("Temos de guardar as faturas.");
        assertThat(isRunning(erasure)).isFalse();
        assertThatThrownBy(() -> erasures.confirm(erasure.id(), marta())).isInstanceOf(NotDecidable.class);
        assertThat(tickets.get(number).subject()).contains(secret);
        browser.open("/my/tickets/" + number).andExpect(content().string(containsString(secret)));
    }

    @Test
    void theCustomerMayThinkBetterOfItAndTheManagersAreRemindedUntilThen() throws Exception {
        browser.signIn(email);
        Erasure erasure = asked();
        browser.open("/my/erasure").andExpect(content().string(containsString("Manter os meus dados")));
        int before = links.mails("marta@equipa").size();
        EngineClock.forward(Duration.ofDays(23).plusMinutes(1));
        runSteps(erasure);
        assertThat(links.mails("marta@equipa")).hasSize(before + 1);
        assertThat(task(erasure)).isNotNull();

        EngineClock.reset();
        browser.send("/my/erasure/withdraw");

        assertThat(isRunning(erasure)).isFalse();
        assertThat(erasures.get(erasure.id()).state()).isEqualTo(Erasure.State.WITHDRAWN);
        assertThatThrownBy(() -> erasures.confirm(erasure.id(), marta())).isInstanceOf(NotDecidable.class);
        browser.open("/my/account").andExpect(content().string(containsString("Pedido para apagar os dados retirado")));
    }
}
