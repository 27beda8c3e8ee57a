package org.atende.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.mail.Mails.aboutTheBill;
import static org.atende.mail.imap.MailHost.patiently;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.atende.mail.MailNode;
import org.atende.mail.intake.Applied;
import org.atende.mail.intake.Outcome;
import org.atende.testing.Jvm;
import org.atende.testing.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class KilledPollerTests {

    private static final int MAILS = 100;
    private static final String ACCOUNT = "atende.mail.imap.accounts.billing.";

    private final String database = PostgresDatabase.freshUrl();

    @Test
    void anotherNodeTakesOverAndEveryMailComesOnce() throws Exception {
        try (var host = new MailHost();
                MailNode survivor = MailNode.start(
                        database,
                        mail -> () -> Applied.without(Outcome.OPENED, null),
                        "atende.mail.smtp.enabled=false")) {
            for (int i = 0; i < MAILS; i++) {
                host.deliver(aboutTheBill("mail-" + i));
            }
            JdbcTemplate jdbc = survivor.get(JdbcTemplate.class);
            killInTheMiddleOfWork(jdbc, host.port());
            assertThat(host.count("INBOX")).isPositive();

            try (MailNode successor = MailNode.start(
                    database, mail -> () -> Applied.without(Outcome.OPENED, null), settings(host.port()))) {
                patiently().until(() -> host.count("INBOX") == 0);
                assertThat(successor.get(MailAccounts.class).account("billing").failing())
                        .isFalse();
            }

            assertThat(jdbc.queryForList("select message_id from mail_intake", String.class))
                    .hasSize(MAILS)
                    .doesNotHaveDuplicates();
        }
    }

    private void killInTheMiddleOfWork(JdbcTemplate jdbc, int port) throws IOException {
        Process node = startNode(port);
        try {
            patiently().pollInterval(5, TimeUnit.MILLISECONDS).until(() -> stored(jdbc) >= 10);
        } finally {
            node.destroyForcibly();
        }
        patiently().until(() -> !node.isAlive());
    }

    private Process startNode(int port) throws IOException {
        List<String> command = Jvm.running(NodeToKill.class, database);
        command.addAll(Arrays.asList(settings(port)));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String[] settings(int port) {
        return new String[] {
            ACCOUNT + "host=localhost",
            ACCOUNT + "port=" + port,
            ACCOUNT + "tls=NONE",
            ACCOUNT + "user=" + MailHost.USER,
            ACCOUNT + "password=" + MailHost.PASSWORD,
            ACCOUNT + "recipient=billing@atende.localhost",
            "atende.mail.imap.lease=2s"
        };
    }

    private static int stored(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select count(*) from mail_intake", Integer.class);
    }
}
