package org.atende.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

class SmtpListenerTests {

    private static final String SUPPORT = "support@atende.localhost";

    private final KeptMails kept = new KeptMails();
    private SmtpListener listener;
    private SmtpClient client;

    @BeforeEach
    void connect() throws IOException {
        listener = listener(settings(0));
        listener.start();
        client = SmtpClient.greeted(listener.port());
    }

    @AfterEach
    void hangUp() throws IOException {
        client.close();
        listener.stop();
    }

    private SmtpListener listener(SmtpSettings settings) {
        return new SmtpListener(settings, kept, Clock.systemUTC());
    }

    private static SmtpSettings settings(int port) {
        return settings(port, DataSize.ofKilobytes(200), DataSize.ofKilobytes(400), Duration.ofSeconds(30));
    }

    private static SmtpSettings settings(int port, DataSize size, DataSize memory, Duration timeout) {
        return new SmtpSettings(true, "127.0.0.1", port, "desk.test", size, memory, 3, 2, timeout, timeout, null);
    }

    @Test
    void saysUnderWhichIdTheMailIsKept() throws IOException {
        client.begin(SUPPORT);

        String answer = client.say("Subject: Hi\r\n\r\nText\r\n..dot\r\n.");

        assertThat(answer).isEqualTo("250 2.0.0 queued as 00000000-0000-0000-0000-000000000001");
        assertThat(kept.contents).containsExactly("Subject: Hi\r\n\r\nText\r\n.dot\r\n");
        Envelope envelope = kept.envelopes.get(0);
        assertThat(envelope.from()).isEqualTo("joao@cliente.example");
        assertThat(envelope.recipients()).containsExactly(SUPPORT);
        assertThat(envelope.helo()).isEqualTo("mx.cliente.example");
        assertThat(envelope.remoteAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void takesMailFromAnOrdinaryProgram() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(listener.port());
        var mail = new SimpleMailMessage();
        mail.setFrom("joao@cliente.example");
        mail.setTo(SUPPORT);
        mail.setText("Olá");

        sender.send(mail);

        assertThat(kept.contents).singleElement().asString().contains("To: " + SUPPORT);
    }

    @Test
    void refusesAMailboxThatIsNotThere() throws IOException {
        client.say("MAIL FROM:<joao@cliente.example>");

        assertThat(client.say("RCPT TO:<boss@elsewhere.example>"))
                .isEqualTo("550 5.1.1 There is no mailbox of that name here");
        assertThat(client.say("RCPT TO:<" + SUPPORT + ">")).startsWith("250");
    }

    @Test
    void takesBouncesAndSendersThatLookOdd() throws IOException {
        assertThat(client.say("MAIL FROM:<>")).startsWith("250");
        client.say("RSET");
        assertThat(client.say("MAIL FROM:<not really an address>")).startsWith("250");
    }

    @Test
    void refusesAMailThatSaysItIsTooLarge() throws IOException {
        assertThat(client.say("MAIL FROM:<a@b.example> SIZE=300000")).startsWith("552");
        assertThat(client.say("MAIL FROM:<a@b.example> SIZE=99999999999 BODY=8BITMIME"))
                .startsWith("552");
        assertThat(client.say("MAIL FROM:<a@b.example> SIZE=1000")).startsWith("250");
    }

    @Test
    void refusesAMailThatTurnsOutTooLargeAndTakesTheNextOne() throws IOException {
        client.begin(SUPPORT);
        client.send("Subject: large\r\n\r\n" + "MAIL FROM:<evil@x.example>\r\n".repeat(8000));

        assertThat(client.say(".")).startsWith("552 5.3.4");
        client.begin(SUPPORT);
        assertThat(client.say("Subject: small\r\n\r\n.")).startsWith("250 2.0.0 queued as");
        assertThat(kept.contents).hasSize(1);
    }

    @Test
    void hangsUpOnAMailThatNeverEnds() throws IOException {
        client.begin(SUPPORT);
        client.send("x".repeat(2 * 200 * 1024 + 4));

        assertThat(client.answer()).startsWith("421");
        assertThat(kept.contents).isEmpty();
    }

    @Test
    void asksToComeBackWhenTheMailCannotBeKept() throws IOException {
        kept.broken = true;
        client.begin(SUPPORT);

        assertThat(client.say("Subject: Hi\r\n\r\nText\r\n."))
                .isEqualTo("451 4.3.0 The mail could not be stored, please try again later");
        kept.broken = false;
        client.begin(SUPPORT);
        assertThat(client.say("Subject: Hi\r\n\r\nText\r\n.")).startsWith("250");
    }

    @Test
    void keepsNothingOfAMailThatBreaksOff() throws IOException {
        client.begin(SUPPORT);
        client.send("Subject: Hi\r\n\r\nHalf a te");
        client.close();

        try (SmtpClient another = SmtpClient.greeted(listener.port())) {
            another.begin(SUPPORT);
            another.say("Subject: whole\r\n\r\n.");
        }
        assertThat(kept.contents).singleElement().asString().contains("whole");
    }

    @Test
    void onlyADotBetweenProperLineEndsIsTheEnd() throws IOException {
        client.begin(SUPPORT);

        client.send("Subject: Hi\r\n\r\none\n.\nMAIL FROM:<evil@x.example>\r\n.\nRCPT TO:<" + SUPPORT + ">\n.\r\n");

        assertThat(client.say(".")).startsWith("250 2.0.0 queued as");
        assertThat(kept.contents).singleElement().asString().contains("evil@x.example", "RCPT TO");
    }

    @Test
    void doesNotOfferContentInChunks() throws IOException {
        client.say("MAIL FROM:<joao@cliente.example>");
        client.say("RCPT TO:<" + SUPPORT + ">");

        assertThat(client.say("BDAT 1000 LAST")).startsWith("502");
        assertThat(client.answer()).isNull();
        assertThat(kept.contents).isEmpty();
    }

    @Test
    void answersCommandsThatComeAllAtOnceInTheirOrder() throws IOException {
        client.send("MAIL FROM:<joao@cliente.example>\r\nRCPT TO:<no@where.example>\r\nRCPT TO:<" + SUPPORT
                + ">\r\nDATA\r\n");

        assertThat(client.answer()).startsWith("250");
        assertThat(client.answer()).startsWith("550");
        assertThat(client.answer()).startsWith("250");
        assertThat(client.answer()).startsWith("354");
    }

    @Test
    void takesManyMailsOverOneConnection() throws IOException {
        for (int i = 0; i < 5; i++) {
            client.begin(SUPPORT);
            assertThat(client.say("Subject: " + i + "\r\n\r\n.")).startsWith("250");
        }

        assertThat(kept.contents).hasSize(5);
    }

    @Test
    void boundsTheRecipientsOfAMail() throws IOException {
        client.say("MAIL FROM:<joao@cliente.example>");
        client.say("RCPT TO:<" + SUPPORT + ">");
        client.say("RCPT TO:<" + SUPPORT + ">");

        assertThat(client.say("RCPT TO:<" + SUPPORT + ">")).startsWith("452");
    }

    @Test
    void asksTheFourthOfThreeConnectionsToComeBack() throws IOException {
        try (SmtpClient second = SmtpClient.greeted(listener.port());
                SmtpClient third = SmtpClient.greeted(listener.port());
                SmtpClient fourth = new SmtpClient(listener.port())) {
            assertThat(fourth.answer()).startsWith("421");
        }
    }

    @Test
    void asksToComeBackWhenManyLargeMailsComeAtOnce() throws IOException {
        var tight = listener(settings(0, DataSize.ofKilobytes(100), DataSize.ofKilobytes(130), Duration.ofSeconds(30)));
        tight.start();
        try (SmtpClient first = SmtpClient.greeted(tight.port());
                SmtpClient second = SmtpClient.greeted(tight.port())) {
            first.begin(SUPPORT);
            first.send("x".repeat(70_000));
            second.begin(SUPPORT);
            await().untilAsserted(() -> {
                second.send("x\r\n.\r\n");
                assertThat(second.answer()).startsWith("452 4.3.1");
                second.begin(SUPPORT);
            });

            assertThat(first.say("\r\n.")).startsWith("250");
            assertThat(second.say("y\r\n.")).startsWith("250");
        }
        tight.stop();
    }

    @Test
    void hangsUpOnASenderThatIsTooSlow() throws IOException {
        var hasty = listener(settings(0, DataSize.ofKilobytes(100), DataSize.ofKilobytes(200), Duration.ofMillis(300)));
        hasty.start();
        try (SmtpClient slow = SmtpClient.greeted(hasty.port());
                SmtpClient silent = new SmtpClient(hasty.port())) {
            slow.begin(SUPPORT);
            slow.send("Subject: ");

            assertThat(silent.answer()).startsWith("220");
            assertThat(silent.answer()).startsWith("421");
            assertThat(slow.answer()).startsWith("421");
        }
        hasty.stop();
        assertThat(kept.contents).isEmpty();
    }

    @Test
    void saysWhichPortIsTaken() {
        var second = listener(settings(listener.port()));

        assertThatThrownBy(second::start).hasMessageContaining("127.0.0.1:" + listener.port());
    }

    @Test
    void refusesLimitsThatContradictEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> settings(0, DataSize.ofMegabytes(50), DataSize.ofMegabytes(10), Duration.ofSeconds(1)))
                .withMessageContaining("max-memory");
    }
}
