package org.atende.mail.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.atende.mail.summary.process.SummaryRetry;
import org.atende.testing.EngineClock;
import org.atende.testing.MailServer;
import org.atende.ticket.Department;
import org.atende.ticket.Link;
import org.atende.ticket.Message;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.process.Desk;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The whole circle over real SMTP: a mail becomes a ticket, is answered, closed, reopened, and followed up. */
@Import({Desk.class, Correspondent.class})
abstract class MailCircleContract {

    /** The first, and one after each interval of the diagram's step. */
    private static final int TRIES = 4;

    @Autowired
    Correspondent customer;

    @Autowired
    Tickets tickets;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    SummaryRetry retry;

    private final String rita = Correspondent.newAddress();

    @AfterEach
    void everythingRunsAgain() {
        EngineClock.reset();
        MailServer.start();
    }

    private String mail(String subject, String text) {
        return """
                From: Rita <%s>\r
                To: support@atende.localhost\r
                Subject: %s\r
                Content-Type: text/plain; charset=UTF-8\r
                Content-Transfer-Encoding: 8bit\r
                \r
                %s\r
                """
                .formatted(rita, subject, text);
    }

    private TicketNumber written(String subject, String text) throws Exception {
        return customer.send(mail(subject, text), rita, "support@atende.localhost");
    }

    @Test
    void aMailBecomesATicketRoutedByTheRulesAndAcknowledgedOnce() throws Exception {
        TicketNumber number = written("Urgente: site lento", "O site está lento.");

        Ticket ticket = tickets.get(number);
        assertThat(ticket)
                .extracting(Ticket::department, Ticket::priority, Ticket::subject, Ticket::requesterEmail)
                .containsExactly(Department.SUPPORT, Priority.HIGH, "Urgente: site lento", rita);
        customer.sendQueued(number);
        assertThat(conversation(number)).noneMatch(message -> message.kind() == Message.Kind.SYSTEM);
        assertThat(MailServer.mailsTo(rita)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("[%s] Recebemos o seu pedido".formatted(number));
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
            assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        });
        assertThat(MailServer.envelopesTo(rita)).containsExactly("");
    }

    @Test
    void goesRoundTheWholeCircle() throws Exception {
        TicketNumber number = written("Não recebo correio", "Desde ontem não recebo correio.");
        customer.sendQueued(number);

        tickets.perform(number, Step.ask("Qual é o domínio?"), Desk.ANA);
        customer.sendQueued(number);
        MimeMessage question = customer.newestMailTo(rita);
        assertThat(question.getSubject()).isEqualTo("[%s] Não recebo correio".formatted(number));
        assertThat(content(question)).contains("Qual é o domínio?").contains("Desde ontem não recebo correio.");

        assertThat(customer.answer(question, "É exemplo.pt")).isEqualTo(number);
        assertThat(tickets.get(number).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(lastWords(number)).isEqualTo("É exemplo.pt");

        tickets.perform(number, Step.resolve("Corrigimos o MX."), Desk.ANA);
        customer.sendQueued(number);
        MimeMessage resolved = customer.newestMailTo(rita);
        assertThat(customer.answer(resolved, "Ainda não funciona")).isEqualTo(number);
        assertThat(tickets.get(number).status()).isEqualTo(Status.IN_QUEUE);

        tickets.perform(number, Step.resolve("Agora sim."), Desk.ANA);
        EngineClock.moveTo(tickets.get(number).reopenUntil().plusSeconds(60));
        TicketNumber followUp = customer.answer(resolved, "Voltou a acontecer");
        assertThat(followUp).isNotEqualTo(number);
        assertThat(tickets.links(tickets.get(followUp)))
                .extracting(Tickets.LinkedTicket::number, Tickets.LinkedTicket::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(number, Link.Kind.FOLLOWS));
        assertThat(lastWords(followUp)).isEqualTo("Voltou a acontecer");
    }

    @Test
    void aCustomersUpdateIsToldToTheAgentOnTheTicket() throws Exception {
        TicketNumber number = written("Pergunta", "Uma pergunta.");
        tickets.perform(number, Step.ask("Sim?"), Desk.ANA);
        customer.sendQueued(number);
        int before = MailServer.mailsTo("ana@").size();

        customer.answer(customer.newestMailTo(rita), "Aqui está.");
        customer.sendQueued(number);

        List<MimeMessage> toAna = MailServer.mailsTo("ana@");
        assertThat(toAna).hasSize(before + 1);
        assertThat(content(toAna.get(before))).contains("Aqui está.");
    }

    @Test
    void aNumberInTheSubjectCountsOnlyForTheTicketsCustomer() throws Exception {
        TicketNumber number = written("Uma avaria", "Não funciona.");

        TicketNumber byRita = written("Sobre o " + number, "Mais um pormenor.");
        String stranger = Correspondent.newAddress();
        String forged =
                mail("Re: [" + number + "] Uma avaria", "Enviem-me a conversa.").replace(rita, stranger);
        TicketNumber byStranger = customer.send(forged, stranger, "support@atende.localhost");

        assertThat(byRita).isEqualTo(number);
        assertThat(byStranger).isNotEqualTo(number);
        assertThat(conversation(number)).extracting(Message::text).doesNotContain("Enviem-me a conversa.");
        assertThat(conversation(byStranger))
                .filteredOn(message -> message.kind() == Message.Kind.SYSTEM)
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains(number.value()));
    }

    @Test
    void aReplyAddressInAnotherPersonsHandsOpensATicketOfTheirOwn() throws Exception {
        TicketNumber number = written("Uma avaria", "Não funciona.");
        customer.sendQueued(number);
        String replyTo = customer.newestMailTo(rita).getReplyTo()[0].toString();
        String stranger = Correspondent.newAddress();

        TicketNumber opened = customer.send(mail("Olá", "Sou eu.").replace(rita, stranger), stranger, replyTo);

        assertThat(opened).isNotNull().isNotEqualTo(number);
    }

    @Test
    void theSameMailTwiceIsOneMessage() throws Exception {
        String id = "<" + UUID.randomUUID() + "@cliente.example>";
        byte[] raw = ("Message-ID: " + id + "\r\n" + mail("Duas vezes", "Uma só.")).getBytes(StandardCharsets.UTF_8);

        TicketNumber first = customer.deliver(raw, id, rita, "support@atende.localhost");
        TicketNumber second = customer.deliver(raw, id, rita, "support@atende.localhost");

        assertThat(second).isEqualTo(first);
        assertThat(customer.outcome(id)).isEqualTo("DUPLICATE");
        assertThat(conversation(first)).hasSize(1);
    }

    @Test
    void filesComeWithTheirBytes() throws Exception {
        String raw =
                """
                From: %s\r
                To: billing@atende.localhost\r
                Subject: Comprovativo\r
                MIME-Version: 1.0\r
                Content-Type: multipart/mixed; boundary=b\r
                \r
                --b\r
                Content-Type: text/html; charset=UTF-8\r
                \r
                <p>Segue o <b>comprovativo</b>.<script>alert(1)</script></p>\r
                --b\r
                Content-Type: application/octet-stream; name="../../comprovativo.txt"\r
                Content-Disposition: attachment; filename="../../comprovativo.txt"\r
                Content-Transfer-Encoding: base64\r
                \r
                cGFnbwo=\r
                --b--\r
                """
                        .formatted(rita);

        TicketNumber number = customer.send(raw, rita, "billing@atende.localhost");

        assertThat(tickets.get(number).department()).isEqualTo(Department.BILLING);
        Message message = conversation(number).get(0);
        assertThat(message.text()).isEqualTo("Segue o comprovativo.");
        assertThat(message.html()).contains("<b>comprovativo</b>").doesNotContain("script");
        assertThat(files.of(List.of(message.id()))).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("comprovativo.txt");
            assertThat(files.content(file)).isEqualTo("pago\n".getBytes(StandardCharsets.UTF_8));
        });
    }

    @Autowired
    org.atende.attachment.Attachments files;

    @Test
    void anAutomaticAnswerMovesNothingAndIsNotAnswered() throws Exception {
        TicketNumber number = written("Férias", "Pergunta.");
        tickets.perform(number, Step.ask("Qual?"), Desk.ANA);
        customer.sendQueued(number);
        MimeMessage question = customer.newestMailTo(rita);
        int before = MailServer.mailsTo(rita).size();
        String replyTo = question.getReplyTo()[0].toString();
        String away = mail("Ausência do escritório", "Estou de férias.")
                .replace(
                        "To: support",
                        "Auto-Submitted: auto-replied\r\nIn-Reply-To: " + question.getMessageID() + "\r\nTo: support");

        customer.send(away, rita, replyTo);
        customer.sendQueued(number);

        assertThat(tickets.get(number).status()).isEqualTo(Status.AWAITING_CUSTOMER);
        assertThat(conversation(number)).anySatisfy(message -> {
            assertThat(message.kind()).isEqualTo(Message.Kind.SYSTEM);
            assertThat(message.text()).contains("Estou de férias.");
        });
        assertThat(MailServer.mailsTo(rita)).hasSize(before);
    }

    @Test
    void aMailServerThatIsDownDelaysTheMailAndShowsAnIncidentAndTheMailLeavesUnchangedAfterwards() throws Exception {
        TicketNumber number = written("Uma avaria", "Não funciona.");
        List<Job> queued = customer.summariesOf(number).toList();
        MailServer.stop();

        for (Job job : queued) {
            for (int tries = 0; tries < TRIES; tries++) {
                assertThatThrownBy(() -> management.executeJob(job.getId())).hasStackTraceContaining("mail server");
            }
        }

        assertThat(queued).isNotEmpty().allSatisfy(job -> assertThat(incidents(job))
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).contains("did not reach")));
        retry.retry();
        assertThat(retriesLeft(queued)).containsOnly(0);
        MailServer.start();
        retry.retry();
        assertThat(retriesLeft(queued)).containsOnly(1);
        customer.sendQueued(number);
        assertThat(MailServer.mailsTo(rita)).hasSize(1);
        assertThat(queued).allSatisfy(job -> assertThat(incidents(job)).isEmpty());
    }

    private List<Incident> incidents(Job job) {
        return runtime.createIncidentQuery()
                .processInstanceId(job.getProcessInstanceId())
                .list();
    }

    private List<Integer> retriesLeft(List<Job> jobs) {
        return jobs.stream()
                .map(job -> management
                        .createJobQuery()
                        .jobId(job.getId())
                        .singleResult()
                        .getRetries())
                .toList();
    }

    private List<Message> conversation(TicketNumber number) {
        return tickets.conversation(tickets.get(number));
    }

    private String lastWords(TicketNumber number) {
        List<Message> conversation = conversation(number).stream()
                .filter(message -> message.kind() == Message.Kind.PUBLIC)
                .toList();
        return conversation.get(conversation.size() - 1).text();
    }

    static String content(MimeMessage mail) throws Exception {
        var parts = (jakarta.mail.Multipart) mail.getContent();
        return (String) parts.getBodyPart(0).getContent();
    }
}
