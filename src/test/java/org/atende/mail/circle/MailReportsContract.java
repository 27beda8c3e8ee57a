package org.atende.mail.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.atende.testing.As;
import org.atende.testing.MailServer;
import org.atende.ticket.Message;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.process.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What follows when a mail of the desk comes back, is late, or is called unwanted. */
@Import({Desk.class, Correspondent.class})
abstract class MailReportsContract {

    private static final String SUPPORT = "support@atende.localhost";
    private static final String NO_ONE_OF_OURS = "<b5d1@elsewhere.example>";

    @Autowired
    Correspondent customer;

    @Autowired
    Tickets tickets;

    @Autowired
    MockMvc web;

    private final String rita = Correspondent.newAddress();
    private TicketNumber number;
    private String verp;
    private String sentId;

    @BeforeEach
    void theDeskHasResolvedATicket() throws Exception {
        number = customer.send(
                "From: Rita <%s>\r\nTo: %s\r\nSubject: Avaria\r\n\r\nAvaria.\r\n".formatted(rita, SUPPORT),
                rita,
                SUPPORT);
        tickets.perform(number, Step.resolve("Está resolvido."), Desk.ANA);
        customer.sendQueued(number);
        List<String> envelopes = MailServer.envelopesTo(rita);
        verp = envelopes.get(envelopes.size() - 1);
        sentId = customer.newestMailTo(rita).getMessageID();
    }

    @Test
    void aPermanentBounceIsToldToTheAgentsAndItsAddressGetsNoMoreMail() throws Exception {
        int mails = MailServer.mailsTo(rita).size();

        assertThat(customer.send(ReportMail.dsn("failed", rita, verp, sentId), "", verp))
                .isEqualTo(number);

        assertThat(tickets.get(number).status()).isEqualTo(Status.CLOSED);
        assertThat(lastRemark())
                .contains("550 5.1.1 No such user here")
                .contains(rita)
                .contains("gets no more mail");
        assertThat(customer.states(number, rita)).endsWith("BOUNCED");
        suppression()
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reason").value("UNDELIVERABLE"))
                .andExpect(jsonPath("$.words").value("550 5.1.1 No such user here"));
        tickets.perform(number, Step.reopen("Ainda aí?"), Desk.ANA);
        customer.sendQueued(number);
        assertThat(customer.states(number, rita)).endsWith("SUPPRESSED");
        assertThat(MailServer.mailsTo(rita)).hasSize(mails);
    }

    @Test
    void anAgentLiftsASuppression() throws Exception {
        customer.send(ReportMail.dsn("failed", rita, verp, sentId), "", verp);
        int mails = MailServer.mailsTo(rita).size();

        web.perform(delete("/api/v1/mail/suppressions/{address}", rita).with(As.agent("ana")))
                .andExpect(status().isNoContent());

        suppression().andExpect(status().isNotFound());
        tickets.perform(number, Step.reopen("Ainda aí?"), Desk.ANA);
        customer.sendQueued(number);
        assertThat(MailServer.mailsTo(rita)).hasSize(mails + 1);
    }

    @Test
    void theMessageIdAloneProvesABounce() throws Exception {
        customer.send(ReportMail.dsn("failed", "else@cliente.example", SUPPORT, sentId), "", SUPPORT);

        suppression().andExpect(status().isOk());
    }

    @Test
    void aForgedBounceSilencesNobody() throws Exception {
        String otherTicket = verp.replaceFirst("^[a-z0-9-]+", "aaa-111-11111");

        customer.send(ReportMail.dsn("failed", rita, SUPPORT, NO_ONE_OF_OURS), "", SUPPORT);
        customer.send(ReportMail.dsn("failed", rita, otherTicket, NO_ONE_OF_OURS), "", otherTicket);
        customer.send(ReportMail.complaint(rita, SUPPORT, sentId.replace(".", ".a")), "fbl@post.example", SUPPORT);

        suppression().andExpect(status().isNotFound());
        assertThat(customer.states(number, rita)).doesNotContain("BOUNCED");
    }

    @Test
    void aDelayIsOnlyNoted() throws Exception {
        customer.send(ReportMail.dsn("delayed", rita, verp, sentId), "", verp);

        assertThat(lastRemark()).contains("delayed");
        suppression().andExpect(status().isNotFound());
        assertThat(customer.states(number, rita)).endsWith("SENT");
    }

    @Test
    void aComplaintEndsAllMailToItsRecipient() throws Exception {
        assertThat(customer.send(ReportMail.complaint(rita, SUPPORT, sentId), "fbl@post.example", SUPPORT))
                .isEqualTo(number);

        suppression().andExpect(jsonPath("$.reason").value("COMPLAINED"));
        assertThat(lastRemark()).contains("gets no more mail");
    }

    private ResultActions suppression() throws Exception {
        return web.perform(get("/api/v1/mail/suppressions/{address}", rita).with(As.agent("ana")));
    }

    private String lastRemark() {
        return tickets.conversation(tickets.get(number)).stream()
                .filter(message -> message.kind() == Message.Kind.SYSTEM)
                .map(Message::text)
                .reduce((earlier, later) -> later)
                .orElse("");
    }
}
