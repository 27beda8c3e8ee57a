package org.atende.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.atende.attachment.NewFile;
import org.atende.identity.Language;
import org.atende.mail.content.Mailbox;
import org.atende.mail.smtp.KeptMails;
import org.atende.mail.smtp.SmtpListener;
import org.atende.mail.smtp.SmtpSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

class SmtpTransportTests {

    private static final Instant NOW = Instant.parse("2025-11-22T20:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String ID = "<0198.yzp-171-95989.k.to.mac@reply.atende.localhost>";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final BlockingQueue<MovingMessage> delivered = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() {
        server.getUserManager().setMessageDeliveryHandler((mail, to) -> {
            delivered.add(mail);
            return server.getUserManager().getUserByEmail(to.getEmail()) != null
                    ? server.getUserManager().getUserByEmail(to.getEmail())
                    : server.setUser(to.getEmail(), to.getEmail());
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static JavaMailSenderImpl sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    private static SmtpTransport transport(JavaMailSenderImpl sender) {
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new SmtpTransport(beans.getBeanProvider(JavaMailSenderImpl.class), CLOCK);
    }

    private static OutgoingMail mail(String to, String subject, String html, Map<String, String> headers) {
        return new OutgoingMail(
                "yzp-171-95989.k.to.mac@bounce.atende.localhost",
                new Mailbox("Atende – Suporte\r\nBcc: evil@x.example", "support@atende.localhost"),
                new Mailbox("João \"Jota\" Silva", to),
                new Mailbox("", "yzp-171-95989.k.to.mac@reply.atende.localhost"),
                subject,
                ID,
                "<b@cliente.example>",
                List.of("<a@cliente.example>", "<b@cliente.example>"),
                "Olá João,\n.\nresolvido.",
                html,
                List.of(),
                headers,
                Language.PT);
    }

    private static OutgoingMail answer() {
        return mail(
                "joao@cliente.example",
                "[YZP-171-95989] A fatura está certa 😀",
                "<p>Olá João</p>",
                Map.of("Auto-Submitted", "auto-generated"));
    }

    private MovingMessage sent(OutgoingMail mail) throws InterruptedException {
        transport(sender(server.getSmtp().getPort())).send(mail);
        return delivered.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void mailArrivesAsItWasMeant() throws Exception {
        MovingMessage delivery = sent(answer());

        MimeMessage mail = delivery.getMessage();
        assertThat(delivery.getReturnPath().getEmail()).isEqualTo("yzp-171-95989.k.to.mac@bounce.atende.localhost");
        assertThat(mail.getMessageID()).isEqualTo(ID);
        assertThat(mail.getSubject()).isEqualTo("[YZP-171-95989] A fatura está certa 😀");
        assertThat(mail.getSentDate()).isEqualTo(NOW);
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<b@cliente.example>");
        assertThat(mail.getHeader("References", " ").split("\\s+"))
                .containsExactly("<a@cliente.example>", "<b@cliente.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("pt-PT");
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress())
                .isEqualTo("yzp-171-95989.k.to.mac@reply.atende.localhost");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("João \"Jota\" Silva");
    }

    @Test
    void textAndHtmlStandBesideEachOther() throws Exception {
        MimeMultipart content = (MimeMultipart) sent(answer()).getMessage().getContent();

        assertThat(content.getContentType()).startsWith("multipart/alternative");
        assertThat(content.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(content.getBodyPart(0).getContent()).isEqualTo("Olá João,\r\n.\r\nresolvido.");
        assertThat(content.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(content.getBodyPart(1).getContent()).isEqualTo("<p>Olá João</p>");
    }

    @Test
    void textStandsAloneWhereThereIsNoHtml() throws Exception {
        MimeMessage mail =
                sent(mail("joao@cliente.example", "Olá", null, Map.of())).getMessage();

        assertThat(mail.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(mail.getContent()).asString().startsWith("Olá João,");
    }

    /** GreenMail takes no mail without an envelope sender. */
    @Test
    void filesGoWithTheWords() throws Exception {
        OutgoingMail plain = answer();
        var file = new NewFile("Orçamento – 2026.pdf", "application/pdf", new byte[] {1, 2, 3}, null, false);
        var mail = new OutgoingMail(
                plain.envelopeFrom(),
                plain.from(),
                plain.to(),
                plain.replyTo(),
                plain.subject(),
                plain.messageId(),
                plain.inReplyTo(),
                plain.references(),
                plain.text(),
                plain.html(),
                List.of(file),
                plain.headers(),
                plain.language());

        MimeMultipart content = (MimeMultipart) sent(mail).getMessage().getContent();

        assertThat(content.getCount()).isEqualTo(2);
        assertThat(((MimeMultipart) content.getBodyPart(0).getContent()).getCount())
                .isEqualTo(2);
        assertThat(MimeUtility.decodeText(content.getBodyPart(1).getFileName())).isEqualTo("Orçamento – 2026.pdf");
        assertThat(content.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void mailThatMustNotBounceHasNoEnvelopeSender() {
        var sink = new KeptMails();
        var listener = new SmtpListener(anyPort(), sink, Clock.systemUTC());
        listener.start();
        var mail = new OutgoingMail(
                "",
                new Mailbox("", "support@atende.localhost"),
                new Mailbox("", "sales@atende.localhost"),
                null,
                "Hi",
                ID,
                null,
                List.of(),
                "Text",
                null,
                List.of(),
                Map.of(),
                Language.EN);

        transport(sender(listener.port())).send(mail);

        listener.stop();
        assertThat(sink.envelopes.get(0).from()).isEmpty();
    }

    @Test
    void lineBreaksCannotBeginAHeader() throws Exception {
        String attack = "Hi\r\nBcc: evil@x.example\r\n\r\nbody\0";

        MimeMessage mail = sent(mail("joao@cliente.example", attack, null, Map.of("X-Note", attack)))
                .getMessage();

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Hi Bcc: evil@x.example body");
        assertThat(mail.getHeader("X-Note")).containsExactly("Hi Bcc: evil@x.example body");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal())
                .isEqualTo("Atende – Suporte Bcc: evil@x.example");
    }

    @Test
    void lineBreaksCannotStandInAddressesOrNamesOfHeaders() {
        SmtpTransport transport = transport(sender(server.getSmtp().getPort()));

        MailNotSent failure = catchThrowableOfType(
                MailNotSent.class,
                () -> transport.send(mail("joao@cliente.example\r\nRCPT TO:<evil@x.example>", "Hi", null, Map.of())));
        assertThat(failure.isPermanent()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transport.send(mail("a@b.example", "Hi", null, Map.of("X: y\r\nBcc", "evil"))));
        assertThat(delivered).isEmpty();
    }

    @Test
    void whatIsNoAddressIsRefusedForGood() {
        SmtpTransport transport = transport(sender(server.getSmtp().getPort()));

        for (String address : List.of("", "joao", "joao@", "a b@c.example", "a@b.example, c@d.example")) {
            MailNotSent failure =
                    catchThrowableOfType(MailNotSent.class, () -> transport.send(mail(address, "Hi", null, Map.of())));
            assertThat(failure).as(address).isNotNull();
            assertThat(failure.isPermanent()).as(address).isTrue();
        }
    }

    @Test
    void mailServersNoIsToldFromItsNotNow() {
        var sink = new KeptMails();
        var listener = new SmtpListener(anyPort(), sink, Clock.systemUTC());
        listener.start();
        SmtpTransport transport = transport(sender(listener.port()));

        MailNotSent unknown = catchThrowableOfType(
                MailNotSent.class, () -> transport.send(mail("joao@cliente.example", "Hi", null, Map.of())));
        sink.broken = true;
        MailNotSent busy = catchThrowableOfType(
                MailNotSent.class, () -> transport.send(mail("support@atende.localhost", "Hi", null, Map.of())));
        listener.stop();
        MailNotSent away = catchThrowableOfType(
                MailNotSent.class, () -> transport.send(mail("support@atende.localhost", "Hi", null, Map.of())));

        assertThat(unknown.isPermanent()).isTrue();
        assertThat(unknown)
                .hasMessageStartingWith("The mail server refused the mail to joao@cliente.example: 550 5.1.1");
        assertThat(busy.isPermanent()).isFalse();
        assertThat(busy).hasMessageContaining("later: 451 4.3.0");
        assertThat(away.isPermanent()).isFalse();
        assertThat(away).hasMessageContaining("did not reach the mail server");
    }

    @Test
    void mailServerThatHangsDoesNotHoldTheDesk() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            JavaMailSenderImpl sender = sender(silent.getLocalPort());
            sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "200");

            MailNotSent failure = catchThrowableOfType(
                    MailNotSent.class, () -> transport(sender).send(answer()));

            assertThat(failure.isPermanent()).isFalse();
        }
    }

    @Test
    void waitingIsLimitedUnlessTheSettingsSayHow() {
        JavaMailSenderImpl sender = sender(25);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5");

        transport(sender);

        Properties properties = sender.getJavaMailProperties();
        assertThat(properties)
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.writetimeout", "30000")
                .containsEntry("mail.smtp.timeout", "5");
    }

    @Test
    void deskWithoutAMailServerSaysWhatToSet() {
        var nothing = new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class);

        assertThatIllegalStateException()
                .isThrownBy(() -> new SmtpTransport(nothing, CLOCK))
                .withMessageContaining("spring.mail.host");
    }

    @Test
    void sameMailSentAgainIsTheSameMail() throws Exception {
        MimeMessage first = sent(answer()).getMessage();
        MimeMessage second = sent(answer()).getMessage();

        assertThat(first.getMessageID()).isEqualTo(second.getMessageID()).isEqualTo(ID);
    }

    private static SmtpSettings anyPort() {
        DataSize size = DataSize.ofMegabytes(1);
        Duration timeout = Duration.ofSeconds(30);
        return new SmtpSettings(true, "127.0.0.1", 0, "desk.test", size, size, 5, 5, timeout, timeout, null);
    }
}
