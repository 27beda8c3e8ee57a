package org.atende.mail.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.atende.Atende;
import org.atende.mail.smtp.SmtpListener;
import org.atende.testing.H2Database;
import org.atende.ticket.Message;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.process.Desk;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two whole desks, each the other's customer, that send and answer by themselves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoDesksTests {

    private static final int LIMIT = 10;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String A = "a.example";
    private static final String B = "b.example";

    private static Between between;
    private static ConfigurableApplicationContext a;
    private static ConfigurableApplicationContext b;

    @BeforeAll
    static void start() {
        between = new Between();
        a = desk(A);
        b = desk(B);
    }

    @AfterAll
    static void stop() {
        Stream.of(a, b).forEach(ConfigurableApplicationContext::close);
        between.close();
    }

    /** As the README starts one, and with the limits of production. */
    private static ConfigurableApplicationContext desk(String domain) {
        ConfigurableApplicationContext desk = new SpringApplicationBuilder(Atende.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + H2Database.freshUrl(),
                        "--atende.demo.tickets=false",
                        "--atende.mail.smtp.port=0",
                        "--atende.mail.dev-mailbox.smtp-port=0",
                        "--atende.mail.dev-mailbox.imap-port=0",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + between.port(),
                        "--atende.mail.mailboxes.support=support@" + domain,
                        "--atende.mail.mailboxes.billing=billing@" + domain,
                        "--atende.mail.mailboxes.sales=sales@" + domain,
                        "--atende.mail.bounce-domain=bounce." + domain,
                        "--atende.mail.limits.customer=10/10m,15/30m,25/60m,50/180m,100/600m");
        between.leadsTo(
                domain, desk.getBean("intakeListener", SmtpListener.class).port());
        return desk;
    }

    /** Nothing is on its way: a mail that one desk sends stands in the other before its sending ends. */
    private static void untilNothingMoves() {
        await().atMost(SOON).during(Duration.ofMillis(500)).until(() -> Stream.of(a, b)
                .allMatch(TwoDesksTests::rests));
    }

    private static boolean rests(ConfigurableApplicationContext desk) {
        return desk.getBean(RuntimeService.class)
                                .createProcessInstanceQuery()
                                .processDefinitionKey("mail-summary")
                                .count()
                        == 0
                && outcomes(desk).stream().noneMatch("RECEIVED"::equals);
    }

    private static List<String> outcomes(ConfigurableApplicationContext desk) {
        return query(desk, "SELECT outcome FROM mail_intake ORDER BY id");
    }

    private static List<String> query(ConfigurableApplicationContext desk, String sql) {
        return desk.getBean(JdbcClient.class).sql(sql).query(String.class).list();
    }

    private static TicketNumber newest(ConfigurableApplicationContext desk) {
        return TicketNumber.parse(query(desk, "SELECT number FROM ticket ORDER BY created_at DESC LIMIT 1")
                        .get(0))
                .orElseThrow();
    }

    private static List<String> said(ConfigurableApplicationContext desk, TicketNumber number) {
        Tickets tickets = desk.getBean(Tickets.class);
        return tickets.conversation(tickets.get(number)).stream()
                .filter(message -> message.kind() == Message.Kind.PUBLIC)
                .map(Message::text)
                .toList();
    }

    /** A letter in the other desk's name, such as its operator might write. */
    private static void bWritesToA() throws Exception {
        String letter = "Message-ID: <%s@b.example>\r\nFrom: <support@b.example>\r\nTo: support@a.example\r\n"
                        .formatted(UUID.randomUUID())
                + "Subject: Alojamento\r\n\r\nO site não abre.\r\n";
        between.handOn("support@b.example", "support@a.example", letter.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Order(1)
    void whatADeskSaysByItselfTheOtherDoesNotAnswerAndWhatPeopleSayArrives() throws Exception {
        bWritesToA();
        untilNothingMoves();

        assertThat(outcomes(a)).containsExactly("OPENED");
        assertThat(outcomes(b)).containsExactly("AUTO_REPLY");

        TicketNumber atA = newest(a);
        a.getBean(Tickets.class).perform(atA, Step.ask("Qual é o endereço?"), Desk.ANA);
        untilNothingMoves();
        TicketNumber atB = newest(b);
        b.getBean(Tickets.class).perform(atB, Step.ask("É www.b.example."), Desk.ANA);
        untilNothingMoves();

        assertThat(said(b, atB)).first().asString().contains("Qual é o endereço?");
        assertThat(said(a, atA)).last().asString().contains("É www.b.example.");
        assertThat(List.of(between.mailsTo(A), between.mailsTo(B)))
                .as("a letter and an answer; an acknowledgement and a question")
                .containsExactly(2L, 2L);
        assertThat(outcomes(a)).containsExactly("OPENED", "APPENDED");
        assertThat(outcomes(b)).containsExactly("AUTO_REPLY", "OPENED");
    }

    @Test
    @Order(2)
    void withoutAnySignOfAMachineTheyStopAtTheLimitAndTheAlarmIsRaised() throws Exception {
        long toA = between.mailsTo(A);
        between.hideSigns();

        bWritesToA();
        untilNothingMoves();

        assertThat(between.mailsTo(A) - toA).isBetween(2L, LIMIT + 1L);
        assertThat(between.mailsTo(B)).isBetween(4L, LIMIT + 2L);
        assertThat(query(a, "SELECT state FROM mail_summary WHERE state = 'HELD' AND audience = 'CUSTOMER'")
                                .size()
                        + query(b, "SELECT state FROM mail_summary WHERE state = 'HELD' AND audience = 'CUSTOMER'")
                                .size())
                .isPositive();
        assertThat(alarms(a) + alarms(b)).isPositive();
        assertThat(Stream.of(a, b).flatMap(desk -> outcomes(desk).stream()))
                .as("every mail but the first acknowledgement is on a ticket")
                .filteredOn(outcome -> !outcome.matches("OPENED|APPENDED"))
                .containsExactly("AUTO_REPLY");
    }

    private static double alarms(ConfigurableApplicationContext desk) {
        return desk.getBean(MeterRegistry.class)
                .counter("atende.mail.loop.alarms")
                .count();
    }
}
