package org.atende.mail.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.atende.testing.As;
import org.atende.testing.EngineClock;
import org.atende.testing.MailServer;
import org.atende.ticket.Message;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.process.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever answers the desk, the two never talk to each other for long. */
@Import({Desk.class, Correspondent.class})
abstract class MailLoopContract {

    private static final String SUPPORT = "support@atende.localhost";

    /** 10 in 10 minutes. */
    private static final int LIMIT = 10;

    @Autowired
    Correspondent customer;

    @Autowired
    Tickets tickets;

    @Autowired
    MeterRegistry meters;

    @Autowired
    MockMvc web;

    private final String robot = Correspondent.newAddress();

    @AfterEach
    void theClockGoesOn() {
        EngineClock.reset();
    }

    /** A desk that answers everything at once, from a new thread, and shows no sign of being a machine. */
    private TicketNumber robotWrites() throws Exception {
        String mail = "From: Desk <%s>\r\nTo: %s\r\nSubject: We got your request\r\n\r\nThank you.\r\n"
                .formatted(robot, SUPPORT);
        TicketNumber number = customer.send(mail, robot, SUPPORT);
        customer.sendQueued(number);
        return number;
    }

    private TicketNumber robotAnswersUntilNothingMoreComes() throws Exception {
        TicketNumber number = robotWrites();
        for (int answered = 0; answered < MailServer.mailsTo(robot).size(); answered++) {
            assertThat(answered).as("mails in 10 minutes").isLessThan(LIMIT);
            number = robotWrites();
        }
        return number;
    }

    @Test
    void twoDesksThatAnswerEachOtherStopAtTheLimitsAndTheAlarmIsRaised() throws Exception {
        TicketNumber last = robotAnswersUntilNothingMoreComes();

        assertThat(MailServer.mailsTo(robot)).hasSize(LIMIT);
        assertThat(customer.states(last, robot)).containsExactly("HELD");
        assertThat(tickets.conversation(tickets.get(last)))
                .filteredOn(message -> message.kind() == Message.Kind.SYSTEM)
                .extracting(Message::text)
                .singleElement()
                .asString()
                .contains("More than 10 in 10 minutes");
        assertThat(meters.counter("atende.mail.loop.alarms").count()).isPositive();
        assertThat(meters.counter("atende.mail.summaries", "state", "HELD").count())
                .isPositive();
        EngineClock.forward(Duration.ofMinutes(11));
        robotWrites();
        assertThat(MailServer.mailsTo(robot)).hasSize(LIMIT + 1);
    }

    @Test
    void anAgentSeesWhatWasHeldBackAndSendsItAllTheSame() throws Exception {
        TicketNumber last = robotAnswersUntilNothingMoreComes();
        String delivery = "$[0].deliveries[?(@.recipient == '%s')]".formatted(robot);
        String messages = web.perform(
                        get("/api/v1/tickets/{number}/messages", last).with(As.agent("admin")))
                .andExpect(status().isOk())
                .andExpect(jsonPath(delivery + ".state").value("HELD"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<String> ids = JsonPath.read(messages, delivery + ".id");

        web.perform(post("/api/v1/mail/summaries/{id}/resend", ids.get(0)).with(As.agent("bruno")))
                .andExpect(status().isForbidden());
        web.perform(post("/api/v1/mail/summaries/{id}/resend", ids.get(0)).with(As.agent("ana")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("QUEUED"));
        customer.sendQueued(last);

        assertThat(customer.states(last, robot)).containsExactly("HELD", "SENT");
        assertThat(MailServer.mailsTo(robot)).hasSize(LIMIT + 1);
        web.perform(post("/api/v1/mail/summaries/{id}/resend", UUID.randomUUID())
                        .with(As.agent("ana")))
                .andExpect(status().isNotFound());
    }

    @Test
    void agentsAreSparedToo() throws Exception {
        TicketNumber number = robotWrites();
        tickets.perform(number, Step.ask("Quem fala?"), Desk.ANA);
        customer.sendQueued(number);

        for (int i = 0; i < LIMIT + 5; i++) {
            assertThat(customer.answer(customer.newestMailTo(robot), "Thank you " + i))
                    .isEqualTo(number);
            customer.sendQueued(number);
        }

        assertThat(customer.states(number, "ana@equipa.atende.localhost"))
                .filteredOn("SENT"::equals)
                .hasSize(LIMIT);
        assertThat(customer.states(number, "ana@equipa.atende.localhost")).endsWith("HELD");
    }

    @Test
    void theDesksOwnMailComeBackIsDroppedAndCounted() throws Exception {
        TicketNumber number = robotWrites();
        double before = meters.counter("atende.mail.loops").count();
        String ownId = customer.newestMailTo(robot).getMessageID();
        String fromUs = "<" + UUID.randomUUID() + "@elsewhere.example>";

        customer.deliver(returned(ownId, robot), ownId, robot, SUPPORT);
        customer.deliver(returned(fromUs, "billing@atende.localhost"), fromUs, robot, SUPPORT);

        assertThat(List.of(customer.outcome(ownId), customer.outcome(fromUs))).containsOnly("LOOP");
        assertThat(meters.counter("atende.mail.loops").count()).isGreaterThanOrEqualTo(before + 2);
        assertThat(tickets.conversation(tickets.get(number))).hasSize(1);
    }

    @Test
    void nothingIsResentToWhoGetsNoMailOrWhileItIsQueued() throws Exception {
        String mail = "From: <%s>\r\nTo: %s\r\nSubject: Olá\r\n\r\nOlá.\r\n".formatted(robot, SUPPORT);
        TicketNumber number = customer.send(mail, robot, SUPPORT);
        tickets.perform(number, Step.ask("Sim?"), Desk.ANA);

        resendAll(number, 409);
        customer.sendQueued(number);
        List<String> envelopes = MailServer.envelopesTo(robot);
        String verp = envelopes.get(envelopes.size() - 1);
        customer.send(
                ReportMail.dsn(
                        "failed", robot, verp, customer.newestMailTo(robot).getMessageID()),
                "",
                verp);

        resendAll(number, 409);
        web.perform(delete("/api/v1/mail/suppressions/{address}", robot).with(As.agent("ana")))
                .andExpect(status().isNoContent());
        resendAll(number, 200);
    }

    private void resendAll(TicketNumber number, int expected) throws Exception {
        for (UUID id : customer.summaries(number, robot)) {
            web.perform(post("/api/v1/mail/summaries/{id}/resend", id).with(As.agent("ana")))
                    .andExpect(status().is(expected));
        }
    }

    private static byte[] returned(String id, String from) {
        return "Message-ID: %s\r\nFrom: %s\r\nTo: %s\r\nSubject: Back\r\n\r\nBack again.\r\n"
                .formatted(id, from, SUPPORT)
                .getBytes(StandardCharsets.UTF_8);
    }
}
