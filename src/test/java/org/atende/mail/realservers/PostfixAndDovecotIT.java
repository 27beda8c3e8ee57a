package org.atende.mail.realservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atende.mail.Mails.aboutTheBill;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atende.mail.MailNode;
import org.atende.mail.intake.Applied;
import org.atende.mail.intake.Outcome;
import org.atende.testing.PostgresDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail by way of the servers that people really run, where they are installed. */
class PostfixAndDovecotIT {

    private static final String ACCOUNT = "atende.mail.imap.accounts.billing.";
    private static final Duration SOON = Duration.ofSeconds(30);

    private RealServers servers;
    private MailNode desk;
    private JdbcTemplate jdbc;

    @BeforeEach
    void start() throws Exception {
        servers = RealServers.startOrSkip();
        desk = MailNode.start(
                PostgresDatabase.freshUrl(),
                mail -> () -> Applied.without(Outcome.OPENED, null),
                "atende.mail.lmtp.enabled=true",
                "atende.mail.lmtp.port=" + servers.deskLmtp(),
                "spring.ssl.bundle.pem.dovecot.truststore.certificate=file:" + servers.certificate(),
                ACCOUNT + "host=localhost",
                ACCOUNT + "port=" + servers.imap(),
                ACCOUNT + "tls=STARTTLS",
                ACCOUNT + "tls-bundle=dovecot",
                ACCOUNT + "user=billing",
                ACCOUNT + "password=trying",
                ACCOUNT + "poll-interval=1h",
                ACCOUNT + "recipient=billing@atende.localhost",
                "atende.mail.imap.lease=1s",
                "atende.mail.imap.first-back-off=200ms");
        jdbc = desk.get(JdbcTemplate.class);
    }

    @AfterEach
    void stop() throws Exception {
        if (desk != null) {
            desk.close();
        }
        if (servers != null) {
            servers.close();
        }
    }

    private void send(String id, String... recipients) throws Exception {
        var postfix = new JavaMailSenderImpl();
        postfix.setHost("127.0.0.1");
        postfix.setPort(servers.smtp());
        postfix.getJavaMailProperties().setProperty("mail.smtp.from", "joao@cliente.example");
        var mail = new MimeMessage(postfix.getSession(), new ByteArrayInputStream(aboutTheBill(id))) {
            @Override
            protected void updateMessageID() {
                // The mail has one, by which it is found again.
            }
        };
        mail.setRecipients(MimeMessage.RecipientType.TO, String.join(",", recipients));
        postfix.send(mail);
    }

    private List<String> stored() {
        return jdbc.queryForList("select message_id from mail_intake order by id", String.class);
    }

    @Test
    void postfixGivesAMailToTheDeskByLmtp() throws Exception {
        send("by-lmtp", "support@atende.localhost", "billing@atende.localhost");

        await().atMost(SOON).until(() -> stored().size() == 1);
        assertThat(jdbc.queryForObject("select recipients from mail_intake", String.class)
                        .split("\n"))
                .containsExactlyInAnyOrder("support@atende.localhost", "billing@atende.localhost");
        assertThat(jdbc.queryForObject("select envelope_from from mail_intake", String.class))
                .isEqualTo("joao@cliente.example");
        await().atMost(SOON).until(() -> servers.log().contains("status=sent (250 2.0.0 queued as"));
    }

    @Test
    void postfixRefusesAnAddressThatTheDeskDoesNotKnow() {
        assertThatThrownBy(() -> send("unknown", "nobody@atende.localhost"))
                .hasStackTraceContaining("There is no mailbox of that name here");
    }

    @Test
    void theDeskFetchesWhatDovecotGot() throws Exception {
        List<String> ids = IntStream.range(0, 30).mapToObj(i -> "by-imap-" + i).toList();
        for (String id : ids) {
            send(id, "billing@mailbox.localhost");
        }

        await().atMost(SOON).until(() -> stored().size() == ids.size());
        assertThat(stored())
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(id -> "<" + id + "@cliente.example>").toList());
        assertThat(jdbc.queryForList("select distinct envelope_from from mail_intake", String.class))
                .containsExactly("joao@cliente.example");
        await().atMost(SOON).until(() -> mailsIn(".Processed") == ids.size() && mailsIn("") == 0);
    }

    private long mailsIn(String folder) throws Exception {
        long count = 0;
        for (String part : List.of("new", "cur")) {
            Path directory = servers.maildir("billing").resolve(folder).resolve(part);
            if (Files.exists(directory)) {
                try (Stream<Path> mails = Files.list(directory)) {
                    count += mails.count();
                }
            }
        }
        return count;
    }
}
