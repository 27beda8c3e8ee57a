package org.atende.mail.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.atende.testing.As;
import org.atende.testing.MailServer;
import org.atende.ticket.Message;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.process.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** What the desk's mail server says of a mail decides whether it is believed. */
@Import({Desk.class, Correspondent.class})
abstract class MailTrustContract {

    private static final String SUPPORT = "support@atende.localhost";

    @Autowired
    Correspondent customer;

    @Autowired
    Tickets tickets;

    @Autowired
    MockMvc web;

    private final String rita = Correspondent.newAddress();
    private final String id = "<" + UUID.randomUUID() + "@cliente.example>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authentication-Results: mx.atende.localhost; dmarc=fail (p=reject)",
                "X-Spam-Flag: YES",
            })
    void aSuspiciousMailIsKeptAndAnsweredByNobodyUntilAnAgentLetsItPass(String header) throws Exception {
        TicketNumber none = customer.deliver(mail(header, "Pergunta"), id, rita, SUPPORT);

        assertThat(none).isNull();
        assertThat(customer.outcome(id)).isEqualTo("QUARANTINED");
        assertThat(MailServer.mailsTo(rita)).isEmpty();
        web.perform(post("/api/v1/mail/intake/{id}/retry", customer.intake(id)).with(As.agent("marta")))
                .andExpect(status().isOk());
        assertThat(customer.handled(id)).isNotNull();
        assertThat(customer.outcome(id)).isEqualTo("OPENED");
    }

    @Test
    void whatAForeignServerSaysOfAMailIsIgnored() throws Exception {
        TicketNumber opened = customer.deliver(
                mail("Authentication-Results: mx.elsewhere.example; dmarc=fail", "Pergunta"), id, rita, SUPPORT);

        assertThat(opened).isNotNull();
    }

    @Test
    void aNumberThatNoTicketHasOpensATicket() throws Exception {
        TicketNumber opened = customer.deliver(mail("Subject: Re: [QQQ-000-00000] Site", "Olá"), id, rita, SUPPORT);

        assertThat(customer.outcome(id)).isEqualTo("OPENED");
        assertThat(tickets.get(opened).subject()).contains("Site");
    }

    @Test
    void aSealedAddressDoesNotHelpAForgedSender() throws Exception {
        TicketNumber number = customer.send(text("Subject: Avaria", "Avaria"), rita, SUPPORT);
        tickets.perform(number, Step.ask("Qual é o domínio?"), Desk.ANA);
        customer.sendQueued(number);
        String replyTo = customer.newestMailTo(rita).getReplyTo()[0].toString();

        customer.deliver(
                mail("Authentication-Results: mx.atende.localhost; dmarc=fail", "Palavras falsas"), id, rita, replyTo);

        assertThat(customer.outcome(id)).isEqualTo("QUARANTINED");
        assertThat(tickets.conversation(tickets.get(number)))
                .extracting(Message::text)
                .doesNotContain("Palavras falsas");
    }

    private byte[] mail(String header, String words) {
        return ("Message-ID: " + id + "\r\n" + text(header, words)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String text(String header, String words) {
        return "%s\r\nFrom: Rita <%s>\r\nTo: %s\r\n\r\n%s\r\n".formatted(header, rita, SUPPORT, words);
    }
}
