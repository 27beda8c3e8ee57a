package org.atende.benchmark;

import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.atende.Atende;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How late timers start among a great many that are armed, on a PostgreSQL that writes through to the disk, while mails come
 * in and agents answer: {@code mvn test -Dtest=TimersBenchmark}. {@code -Datende.benchmark.timers} says how many are armed,
 * {@code -Datende.benchmark.database=jdbc:...} names another, empty database.
 */
class TimersBenchmark {

    private static final int DUE_AT_ONCE = 200;
    private static final int ROUNDS = 4;

    /** As the process arms them, on rows of their own; the far ends of what they would do are never reached. */
    private static final String ARMED =
            """
            INSERT INTO ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, PROCESS_INSTANCE_ID_, ROOT_PROC_INST_ID_, EXECUTION_ID_,
                PROCESS_DEF_ID_, PROCESS_DEF_KEY_, JOB_DEF_ID_, DEPLOYMENT_ID_, RETRIES_, DUEDATE_, REPEAT_OFFSET_,
                HANDLER_TYPE_, HANDLER_CFG_, SUSPENSION_STATE_, PRIORITY_, SEQUENCE_COUNTER_, CREATE_TIME_)
            SELECT gen_random_uuid(), 1, j.TYPE_, j.EXCLUSIVE_, 'armed-' || n, 'armed-' || n, 'armed-' || n,
                j.PROCESS_DEF_ID_, j.PROCESS_DEF_KEY_, j.JOB_DEF_ID_, j.DEPLOYMENT_ID_, 3,
                LOCALTIMESTAMP + INTERVAL '1 day' + n * INTERVAL '1 second', 0,
                j.HANDLER_TYPE_, j.HANDLER_CFG_, 1, 0, 1, j.CREATE_TIME_
            FROM generate_series(1, %d) n, (SELECT * FROM ACT_RU_JOB WHERE HANDLER_CFG_ = 'timer_reminder' LIMIT 1) j""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int smtp = freePort();
    private final int web = freePort();
    private final AtomicInteger mails = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();

    public static void main(String[] none) throws Exception {
        new TimersBenchmark().tells();
    }

    @Test
    void tells() throws Exception {
        String given = System.getProperty("atende.benchmark.database");
        int armed = Integer.getInteger("atende.benchmark.timers", 100_000);
        try (EmbeddedPostgres server = given == null ? DurablePostgres.start() : null;
                ConfigurableApplicationContext node = start(given == null ? url(server) : given)) {
            JdbcTemplate sql = node.getBean(JdbcTemplate.class);
            ask(opened("Um problema"));
            sql.execute(ARMED.formatted(armed));
            sql.execute("VACUUM ANALYZE");
            System.out.println(
                    "| | p50 | p95 | p99 | most | mails/s | answers/s |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
            for (int round = 1; round <= ROUNDS; round++) {
                round(node, round, armed);
            }
        }
    }

    private static String url(EmbeddedPostgres server) {
        return server.getJdbcUrl("postgres", "postgres") + "&password=postgres";
    }

    /** A node as it runs, with everything that happens by itself. */
    private ConfigurableApplicationContext start(String database) {
        return new SpringApplicationBuilder(Atende.class)
                .run(
                        "--server.port=" + web,
                        "--atende.mail.smtp.port=" + smtp,
                        "--atende.mail.dev-mailbox.smtp-port=" + freePort(),
                        "--atende.mail.dev-mailbox.imap-port=0",
                        "--atende.demo.tickets=false",
                        "--atende.mail.limits.customer=1000000/1m",
                        "--atende.mail.limits.agent=1000000/1m",
                        "--logging.level.root=warn",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres");
    }

    private void round(ConfigurableApplicationContext node, int round, int armed) throws Exception {
        JdbcTemplate sql = node.getBean(JdbcTemplate.class);
        List<String> waiting = new ArrayList<>();
        for (int n = 0; n < DUE_AT_ONCE; n++) {
            waiting.add(ask(opened("Um problema")));
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> mailsThatWait(sql) == 0);
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> use = List.of(inUse(over, this::mail), inUse(over, this::workOnOne));
        Instant began = Instant.now();
        mails.set(0);
        answers.set(0);
        Instant due = began.plusSeconds(8);
        for (int n = 0; n < DUE_AT_ONCE; n++) {
            fallDue(node, waiting.get(n), due.plusMillis(1000L * n / DUE_AT_ONCE));
        }
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> lateness(sql, due).size() == DUE_AT_ONCE);
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        over.set(true);
        for (Thread one : use) {
            one.join();
        }
        List<Double> late = lateness(sql, due);
        System.out.println("| round %d, %,d armed | %.2f s | %.2f s | %.2f s | %.2f s | %.1f | %.1f |"
                .formatted(
                        round,
                        armed,
                        late.get(DUE_AT_ONCE / 2),
                        late.get(DUE_AT_ONCE * 95 / 100),
                        late.get(DUE_AT_ONCE * 99 / 100 - 1),
                        late.get(DUE_AT_ONCE - 1),
                        mails.get() / seconds,
                        answers.get() / seconds));
    }

    private static int mailsThatWait(JdbcTemplate sql) {
        return sql.queryForObject("SELECT COUNT(*) FROM mail_summary WHERE state = 'QUEUED'", Integer.class);
    }

    private static void fallDue(ConfigurableApplicationContext node, String number, Instant due) {
        ManagementService management = node.getBean(ManagementService.class);
        String instance = node.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number, "ticket")
                .singleResult()
                .getId();
        String job = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("timer_reminder")
                .singleResult()
                .getId();
        management.setJobDuedate(job, Date.from(due));
        node.getBean(JdbcTemplate.class)
                .update("UPDATE ticket SET remind_at = ? WHERE number = ?", Timestamp.from(due), number);
    }

    /** From the due date until the reminder has been decided on, in seconds; the soonest first. */
    private static List<Double> lateness(JdbcTemplate sql, Instant since) {
        return sql.queryForList(
                """
                SELECT EXTRACT(EPOCH FROM h.at - t.remind_at)::float8 AS late FROM ticket t
                JOIN ticket_history h ON h.ticket_id = t.id AND h.what = 'REMINDED'
                WHERE t.remind_at >= ? AND t.remind_at < ? ORDER BY late""",
                Double.class,
                Timestamp.from(since),
                Timestamp.from(since.plusSeconds(1)));
    }

    private interface Work {

        void once() throws Exception;
    }

    private static Thread inUse(AtomicBoolean over, Work work) {
        Thread thread = new Thread(() -> {
            while (!over.get()) {
                try {
                    work.once();
                } catch (Exception e) {
                    throw new IllegalStateException("The desk refused", e);
                }
            }
        });
        thread.start();
        return thread;
    }

    private void mail() throws Exception {
        String mail =
                """
                From: Rita <rita@cliente.example>\r
                To: support@atende.localhost\r
                Subject: O site está lento\r
                Message-ID: <%s@cliente.example>\r
                \r
                Desde as 9h.\r
                """
                        .formatted(UUID.randomUUID());
        Session session = Session.getInstance(new Properties());
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", smtp, null, null);
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress("support@atende.localhost")});
        }
        mails.incrementAndGet();
        pause();
    }

    private void workOnOne() throws Exception {
        ask(opened("Outro problema"));
        answers.incrementAndGet();
        pause();
    }

    /** A desk in use, not one that is overrun: some ten mails and ten answers a second. */
    private static void pause() throws InterruptedException {
        Thread.sleep(60);
    }

    private String opened(String subject) throws Exception {
        return JsonPath.read(
                post(
                        "/tickets",
                        """
                        {"subject": "%s", "text": "Não funciona.", "department": "SUPPORT",
                         "requester": {"email": "%s@cliente.example"}}"""
                                .formatted(subject, UUID.randomUUID())),
                "$.number");
    }

    private String ask(String number) throws Exception {
        post("/tickets/" + number + "/ask", "{\"text\": \"Qual é o domínio?\"}");
        return number;
    }

    private String post(String path, String body) throws Exception {
        String basic = Base64.getEncoder().encodeToString("ana:ana".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + web + "/api/v1" + path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + response.body());
        }
        return response.body();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
