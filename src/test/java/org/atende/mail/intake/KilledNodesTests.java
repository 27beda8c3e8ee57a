package org.atende.mail.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atende.mail.MailNode;
import org.atende.mail.smtp.PersistentSender;
import org.atende.testing.Jvm;
import org.atende.testing.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class KilledNodesTests {

    private static final int NODES = 3;
    private static final int MAILS_BEFORE_THE_KILL = 200;

    private final List<PersistentSender> senders =
            Stream.of("a", "b", "c", "d").map(PersistentSender::new).toList();
    private final String database = PostgresDatabase.freshUrl();

    @Test
    void everyAcknowledgedMailIsHandledExactlyOnceHoweverOftenNodesAreKilled() throws Exception {
        var handler = new LedgerHandler();
        try (MailNode survivor = MailNode.start(database, handler, "atende.mail.smtp.enabled=false")) {
            JdbcTemplate jdbc = survivor.get(JdbcTemplate.class);
            handler.writeTo(jdbc);
            for (int node = 1; node <= NODES; node++) {
                killInTheMiddleOfWork(jdbc, node * MAILS_BEFORE_THE_KILL);
            }

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> count(jdbc, "select count(*) from mail_intake where outcome = 'RECEIVED'") == 0);
            assertThat(count(jdbc, "select count(*) from mail_intake where outcome not in ('OPENED', 'DUPLICATE')"))
                    .isZero();
            List<String> handled = jdbc.queryForList(
                    "select i.message_id from ledger l join mail_intake i on i.id = l.intake_id", String.class);
            assertThat(handled).doesNotHaveDuplicates().containsAll(acknowledged());
        }
    }

    private void killInTheMiddleOfWork(JdbcTemplate jdbc, int mails) throws IOException {
        Process node = startNode();
        try {
            int port = portOf(node);
            List<Thread> working = senders.stream()
                    .map(sender -> new Thread(() -> sender.sendTo(port)))
                    .toList();
            working.forEach(Thread::start);
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> count(jdbc, "select count(*) from mail_intake") >= mails);
            node.destroyForcibly();
            await().until(() -> working.stream().noneMatch(Thread::isAlive));
        } finally {
            node.destroyForcibly();
        }
    }

    private Process startNode() throws IOException {
        return new ProcessBuilder(Jvm.running(NodeToKill.class, database))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int portOf(Process node) throws IOException {
        var output = new BufferedReader(new InputStreamReader(node.getInputStream()));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(NodeToKill.READY)) {
                drain(output);
                return Integer.parseInt(line.substring(NodeToKill.READY.length()));
            }
        }
        throw new IllegalStateException("The node did not start");
    }

    /** A pipe that nobody reads would stop the node before it is killed. */
    private static void drain(BufferedReader output) {
        Thread drain = new Thread(() -> output.lines().forEach(line -> {}));
        drain.setDaemon(true);
        drain.start();
    }

    private TreeSet<String> acknowledged() {
        var all = new TreeSet<String>();
        senders.forEach(sender -> all.addAll(sender.acknowledged().keySet()));
        return all;
    }

    private static int count(JdbcTemplate jdbc, String sql) {
        return jdbc.queryForObject(sql, Integer.class);
    }
}
