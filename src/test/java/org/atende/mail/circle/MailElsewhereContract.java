package org.atende.mail.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.atende.testing.MailServer;
import org.atende.ticket.Message;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.process.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Conversations that began elsewhere: in another ticket system, or in an agent's own mailbox. */
@Import({Desk.class, Correspondent.class})
abstract class MailElsewhereContract {

    private static final String SUPPORT = "support@atende.localhost";
    private static final String ANA = "ana@equipa.atende.localhost";

    @Autowired
    Correspondent customer;

    @Autowired
    Tickets tickets;

    private final String domain = UUID.randomUUID() + ".example";
    private final String system = "helpdesk@" + domain;
    private final String rita = Correspondent.newAddress();

    private TicketNumber fromSystem(String from, String subject, String words) throws Exception {
        String mail = "From: <%s>\r\nTo: %s\r\nAuto-Submitted: auto-generated\r\nSubject: %s\r\n\r\n%s\r\n"
                .formatted(from, SUPPORT, subject, words);
        return customer.send(mail, from, SUPPORT);
    }

    @Test
    void allMailsOfAnotherSystemsTicketStayInOneTicket() throws Exception {
        TicketNumber first = fromSystem(system, "[#4711234] Router down", "It is down.");
        TicketNumber second = fromSystem(system, "Update on [#4711234]", "It is up again.");
        TicketNumber colleague = fromSystem("bob@" + domain, "[#4711234] Router down", "Closed by Bob.");
        TicketNumber other = fromSystem(system, "[#4711999] Printer", "Another matter.");
        customer.sendQueued(first);

        assertThat(List.of(second, colleague)).containsOnly(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(texts(first, Message.Kind.PUBLIC)).containsExactly("It is down.", "It is up again.");
        assertThat(texts(first, Message.Kind.SYSTEM)).singleElement().asString().contains("bob@", "Closed by Bob.");
        assertThat(MailServer.mailsTo(system)).isEmpty();
    }

    @Test
    void anotherSystemsNumberInItsAcknowledgementStandsForOurTicket() throws Exception {
        TicketNumber number = fromSystem(system, "Our cable", "It broke.");
        tickets.perform(number, Step.ask("Which one?"), Desk.ANA);
        customer.sendQueued(number);
        var question = customer.newestMailTo(system);
        String acknowledgement =
                "From: <%s>\r\nTo: %s\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: %s\r\nSubject: [#88123] Received\r\n\r\nThanks.\r\n"
                        .formatted(system, SUPPORT, question.getMessageID());

        assertThat(customer.send(acknowledgement, "", SUPPORT)).isEqualTo(number);

        assertThat(fromSystem(system, "[#88123] It is the green one", "The green one."))
                .isEqualTo(number);
    }

    @Test
    void peopleWhoShareAMailServiceDoNotShareATicket() throws Exception {
        String joao = Correspondent.newAddress();
        TicketNumber ritas = customer.send(person(rita, "Fatura", "caso #123456"), rita, SUPPORT);
        TicketNumber joaos = customer.send(person(joao, "Fatura", "caso #123456"), joao, SUPPORT);

        assertThat(joaos).isNotEqualTo(ritas);
        assertThat(customer.send(person(rita, "E ainda", "caso #123456"), rita, SUPPORT))
                .isEqualTo(ritas);
    }

    @Test
    void whatAnAgentPassesOnBecomesATicketOfWhoWroteIt() throws Exception {
        TicketNumber number = customer.send(forwarded("Fwd: Sem rede"), ANA, SUPPORT);
        customer.sendQueued(number);

        assertThat(tickets.get(number).requesterEmail()).isEqualTo(rita);
        assertThat(tickets.get(number).subject()).isEqualTo("Sem rede");
        assertThat(texts(number, Message.Kind.PUBLIC)).containsExactly("Estou sem rede desde ontem.");
        assertThat(texts(number, Message.Kind.SYSTEM))
                .singleElement()
                .asString()
                .contains("Forwarded by Ana", "nothing confirms it", "Por favor tratem disto.");
        assertThat(MailServer.mailsTo(rita)).as("nobody proved to be Ana").isEmpty();
    }

    @Test
    void whoWroteIsMailedWhereTheMailServerVouchesForTheAgent() throws Exception {
        String vouched = "Authentication-Results: mx.atende.localhost; dmarc=pass\r\n" + forwarded("Fwd: Sem rede");

        TicketNumber number = customer.send(vouched, ANA, SUPPORT);
        customer.sendQueued(number);

        assertThat(MailServer.mailsTo(rita)).hasSize(1);
        assertThat(texts(number, Message.Kind.SYSTEM))
                .singleElement()
                .asString()
                .contains("mail server confirms");
    }

    @Test
    void anAttachedMailIsReadTheSameWay() throws Exception {
        String mail =
                """
                From: Ana <%s>\r
                To: %s\r
                Subject: FW: Sem rede\r
                Content-Type: multipart/mixed; boundary=b\r
                \r
                --b\r
                Content-Type: text/plain\r
                \r
                Ver em anexo.\r
                --b\r
                Content-Type: message/rfc822\r
                \r
                From: Rita <%s>\r
                Subject: Sem rede\r
                \r
                Estou sem rede.\r
                --b--\r
                """
                        .formatted(ANA, SUPPORT, rita);

        TicketNumber number = customer.send(mail, ANA, SUPPORT);

        assertThat(tickets.get(number).requesterEmail()).isEqualTo(rita);
        assertThat(texts(number, Message.Kind.PUBLIC)).containsExactly("Estou sem rede.");
    }

    @Test
    void whatACustomerPassesOnStaysTheirs() throws Exception {
        String joao = Correspondent.newAddress();

        TicketNumber number = customer.send(forwarded("Fwd: Sem rede").replace(ANA, joao), joao, SUPPORT);

        assertThat(tickets.get(number).requesterEmail()).isEqualTo(joao);
    }

    private String person(String from, String words, String subject) {
        return "From: <%s>\r\nTo: %s\r\nSubject: %s\r\n\r\n%s\r\n".formatted(from, SUPPORT, subject, words);
    }

    private String forwarded(String subject) {
        return """
                From: Ana <%s>\r
                To: %s\r
                Subject: %s\r
                \r
                Por favor tratem disto.\r
                \r
                ---------- Forwarded message ---------\r
                De: Rita <%s>\r
                Date: segunda, 31/08/2026 às 10:00\r
                Subject: Sem rede\r
                To: <ana@equipa.atende.localhost>\r
                \r
                \r
                Estou sem rede desde ontem.\r
                """
                .formatted(ANA, SUPPORT, subject, rita);
    }

    private List<String> texts(TicketNumber number, Message.Kind kind) {
        return tickets.conversation(tickets.get(number)).stream()
                .filter(message -> message.kind() == kind)
                .map(Message::text)
                .toList();
    }
}
