package org.atende.mail.circle;

import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.atende.mail.smtp.SmtpListener;
import org.atende.testing.MailServer;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer with a mail program: writes to the desk over SMTP, and reads what comes back. */
public class Correspondent {

    private final SmtpListener listener;
    private final ManagementService management;
    private final JdbcClient jdbc;

    Correspondent(SmtpListener intakeListener, ManagementService management, JdbcClient jdbc) {
        this.listener = intakeListener;
        this.management = management;
        this.jdbc = jdbc;
    }

    static String newAddress() {
        return UUID.randomUUID() + "@cliente.example";
    }

    /** Sends a mail as it stands, and waits until the desk has handled it; answers the ticket that it led to. */
    TicketNumber send(String raw, String from, String to) throws MessagingException {
        String id = "<" + UUID.randomUUID() + "@cliente.example>";
        return deliver(("Message-ID: " + id + "\r\n" + raw).getBytes(StandardCharsets.UTF_8), id, from, to);
    }

    TicketNumber deliver(byte[] raw, String messageId, String from, String to) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.from", "<" + from + ">");
        Session session = Session.getInstance(properties);
        MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(raw));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", listener.port(), null, null);
            transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(to)});
        }
        return handled(messageId);
    }

    /** Waits until the desk has handled a mail; answers the ticket that it led to. */
    TicketNumber handled(String messageId) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !outcome(messageId).equals("RECEIVED"));
        return jdbc.sql("SELECT ticket_number FROM mail_intake WHERE message_id = ? ORDER BY id DESC LIMIT 1")
                .param(messageId)
                .query(String.class)
                .optional()
                .flatMap(TicketNumber::parse)
                .orElse(null);
    }

    String outcome(String messageId) {
        return jdbc.sql("SELECT outcome FROM mail_intake WHERE message_id = ? ORDER BY id DESC LIMIT 1")
                .param(messageId)
                .query(String.class)
                .optional()
                .orElse("RECEIVED");
    }

    /** The id under which a mail came in. */
    UUID intake(String messageId) {
        return jdbc.sql("SELECT id FROM mail_intake WHERE message_id = ? ORDER BY id DESC LIMIT 1")
                .param(messageId)
                .query(UUID.class)
                .single();
    }

    /** Lets the engine take the sending step of everything that is queued about a ticket. */
    void sendQueued(TicketNumber number) {
        summariesOf(number).forEach(job -> management.executeJob(job.getId()));
    }

    /** What became of the mails about a ticket to this recipient, oldest first. */
    List<String> states(TicketNumber number, String recipient) {
        return jdbc.sql(
                        """
                        SELECT s.state FROM mail_summary s JOIN ticket t ON t.id = s.ticket_id
                        WHERE t.number = ? AND s.recipient = ? ORDER BY s.created_at, s.id""")
                .params(number.value(), recipient)
                .query(String.class)
                .list();
    }

    /** The mails about a ticket to this recipient, oldest first. */
    List<UUID> summaries(TicketNumber number, String recipient) {
        return jdbc.sql(
                        """
                        SELECT s.id FROM mail_summary s JOIN ticket t ON t.id = s.ticket_id
                        WHERE t.number = ? AND s.recipient = ? ORDER BY s.created_at, s.id""")
                .params(number.value(), recipient)
                .query(UUID.class)
                .list();
    }

    /** The sending steps that are queued about a ticket, oldest first. */
    Stream<Job> summariesOf(TicketNumber number) {
        List<String> jobs = jdbc.sql(
                        """
                        SELECT j.ID_ FROM ACT_RU_JOB j JOIN ACT_RU_EXECUTION e ON e.ID_ = j.PROCESS_INSTANCE_ID_
                        WHERE e.BUSINESS_KEY_ = ? AND j.PROCESS_DEF_KEY_ = 'mail-summary'
                        ORDER BY j.CREATE_TIME_""")
                .param(number.value())
                .query(String.class)
                .list();
        return jobs.stream().map(job -> management.createJobQuery().jobId(job).singleResult());
    }

    /** The newest mail to this person. */
    MimeMessage newestMailTo(String address) {
        List<MimeMessage> mails = MailServer.mailsTo(address);
        return mails.get(mails.size() - 1);
    }

    /** Answers a mail as a mail program does: to its Reply-To, in its thread, quoting it. */
    TicketNumber answer(MimeMessage mail, String words) throws MessagingException {
        String from = mail.getRecipients(Message.RecipientType.TO)[0].toString();
        String bare = new InternetAddress(from).getAddress();
        String replyTo = ((InternetAddress) mail.getReplyTo()[0]).getAddress();
        return send(answerText(mail, words, bare, replyTo), bare, replyTo);
    }

    private static String answerText(MimeMessage mail, String words, String from, String to) throws MessagingException {
        return """
                From: %s\r
                To: %s\r
                Subject: Re: %s\r
                In-Reply-To: %s\r
                References: %s\r
                Content-Type: text/plain; charset=UTF-8\r
                Content-Transfer-Encoding: 8bit\r
                \r
                %s\r
                \r
                No dia segunda, 31 de agosto de 2026 às 10:00, Atende <support@atende.localhost>\r
                escreveu:\r
                \r
                > ##- Escreva acima desta linha -##\r
                >\r
                > Texto citado do mail anterior.\r
                """
                .formatted(from, to, mail.getSubject(), mail.getMessageID(), mail.getMessageID(), words);
    }
}
