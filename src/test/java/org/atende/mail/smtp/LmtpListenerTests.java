package org.atende.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.util.unit.DataSize;

class LmtpListenerTests {

    private static final String QUEUED = "250 2.0.0 queued as 00000000-0000-0000-0000-000000000001";

    private final KeptMails kept = new KeptMails();
    private LmtpListener listener;
    private SmtpClient server;

    @BeforeEach
    void connect() throws IOException {
        Duration timeout = Duration.ofSeconds(30);
        var settings = new LmtpSettings(
                true,
                "127.0.0.1",
                0,
                "desk.test",
                DataSize.ofKilobytes(10),
                DataSize.ofKilobytes(400),
                3,
                3,
                timeout,
                timeout,
                "");
        listener = new LmtpListener(settings, kept, Clock.systemUTC(), new DefaultSslBundleRegistry());
        listener.start();
        server = new SmtpClient(listener.port());
        server.answer();
        server.say("LHLO mx.atende.localhost");
    }

    @AfterEach
    void hangUp() throws IOException {
        server.close();
        listener.stop();
    }

    @Test
    void answersForEachAcceptedRecipientOnceTheMailIsKept() throws IOException {
        begin("support@atende.localhost", "boss@elsewhere.example", "billing@atende.localhost");

        assertThat(server.say("Subject: Hi\r\n\r\nText\r\n.")).isEqualTo(QUEUED);
        assertThat(server.answer()).isEqualTo(QUEUED);
        assertThat(server.say("NOOP")).startsWith("250 Ok");
        assertThat(kept.contents).containsExactly("Subject: Hi\r\n\r\nText\r\n");
        assertThat(kept.envelopes.get(0).recipients())
                .containsExactly("support@atende.localhost", "billing@atende.localhost");
        assertThat(kept.envelopes.get(0).helo()).isEqualTo("mx.atende.localhost");
    }

    @Test
    void refusesAMailboxThatIsNotThere() throws IOException {
        server.say("MAIL FROM:<joao@cliente.example>");

        assertThat(server.say("RCPT TO:<boss@elsewhere.example>")).startsWith("550 5.1.1");
        assertThat(server.say("DATA")).startsWith("503");
    }

    @Test
    void asksToComeBackForEachRecipientWhenTheMailCannotBeKept() throws IOException {
        kept.broken = true;
        begin("support@atende.localhost", "billing@atende.localhost");

        assertThat(server.say("Subject: Hi\r\n\r\n.")).startsWith("451 4.3.0");
        assertThat(server.answer()).startsWith("451 4.3.0");
        kept.broken = false;
        begin("support@atende.localhost");
        assertThat(server.say("Subject: Hi\r\n\r\n.")).isEqualTo(QUEUED);
    }

    @Test
    void refusesATooLargeMailForEachRecipient() throws IOException {
        begin("support@atende.localhost", "billing@atende.localhost");

        assertThat(server.say("x".repeat(11_000) + "\r\n.")).startsWith("552 5.3.4");
        assertThat(server.answer()).startsWith("552 5.3.4");
        assertThat(server.say("NOOP")).startsWith("250 Ok");
        assertThat(kept.contents).isEmpty();
    }

    @Test
    void greetsNobodyWhoTakesItForSmtp() throws IOException {
        assertThat(server.say("EHLO mx.cliente.example")).startsWith("500");
        assertThat(server.say("HELO mx.cliente.example")).startsWith("500");
    }

    @Test
    void answersCommandsThatComeAllAtOnceInTheirOrder() throws IOException {
        server.send("MAIL FROM:<>\r\nRCPT TO:<support@atende.localhost>\r\nRCPT TO:<sales@atende.localhost>\r\n"
                + "DATA\r\nSubject: Hi\r\n\r\n.\r\nQUIT\r\n");

        for (String code : new String[] {"250", "250", "250", "354", "250 2.0.0", "250 2.0.0", "221"}) {
            assertThat(server.answer()).startsWith(code);
        }
    }

    private void begin(String... recipients) throws IOException {
        server.say("MAIL FROM:<joao@cliente.example>");
        for (String recipient : recipients) {
            server.say("RCPT TO:<" + recipient + ">");
        }
        assertThat(server.say("DATA")).startsWith("354");
    }
}
