package org.atende.benchmark;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atende.endurance.RunningDesk;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How many mails a second become routed tickets and answers, and how soon, on a PostgreSQL that writes through to the disk; by
 * turns with the bare engine starting the same diagram: {@code mvn test -Dtest=MailBenchmark}. {@code -Datende.benchmark.mails=2000}
 * a round; {@code -Datende.benchmark.databases=jdbc:...,jdbc:...} names two other, empty databases, the engine's and the desk's.
 */
class MailBenchmark {

    private static final int MAILS = Integer.getInteger("atende.benchmark.mails", 2000);
    private static final int ROUNDS = 4;
    private static final int CONNECTIONS = 4;
    private static final String ANA =
            "Basic " + Base64.getEncoder().encodeToString("ana:ana".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private final Session session = Session.getInstance(new Properties());
    private RunningDesk desk;
    private JdbcTemplate sql;

    public static void main(String[] none) throws Exception {
        new MailBenchmark().tells();
    }

    static double perSecond(int count, Instant began, Instant ended) {
        return 1000.0 * count / Duration.between(began, ended).toMillis();
    }

    @Test
    void tells() throws Exception {
        String given = System.getProperty("atende.benchmark.databases");
        try (EmbeddedPostgres server = given == null ? DurablePostgres.start() : null) {
            String[] urls = given == null
                    ? new String[] {database(server, "bare"), database(server, "desk")}
                    : given.split(",");
            measure(urls[0], urls[1]);
        }
    }

    private void measure(String bareUrl, String url) throws Exception {
        try (BareEngine bare = new BareEngine(bareUrl)) {
            sql = new JdbcTemplate(new SingleConnectionDataSource(url, "postgres", "postgres", true));
            desk = new RunningDesk(
                    Files.createTempDirectory("mails"),
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres",
                    "--logging.level.root=warn");
            desk.start();
            try {
                System.out.println(
                        "| | bare engine | mails → tickets | until all are told | answers | mail → ticket p50 / p95 |"
                                + " mail → answer p50 / p95 | agent asks p50 / p95 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
                for (int round = 1; round <= ROUNDS; round++) {
                    round(round, bare);
                }
                long tickets = sql.queryForObject("SELECT COUNT(*) FROM ticket", Long.class);
                long bytes = sql.queryForObject("SELECT pg_database_size(current_database())", Long.class);
                System.out.printf("%d tickets, %.1f KB of database each%n", tickets, bytes / 1024.0 / tickets);
            } finally {
                desk.kill();
            }
        }
    }

    private static String database(EmbeddedPostgres server, String name) {
        new JdbcTemplate(server.getPostgresDatabase()).execute("CREATE DATABASE " + name);
        return server.getJdbcUrl("postgres", name);
    }

    private void round(int round, BareEngine bare) throws Exception {
        List<String> customers = IntStream.range(0, MAILS)
                .mapToObj(n -> UUID.randomUUID() + "@cliente.example")
                .toList();
        double alone = bare.started(MAILS, CONNECTIONS);

        Instant began = Instant.now();
        sent(customers, customer -> "O site está lento");
        double opened = perSecond(MAILS, began, handled(began));
        double told = perSecond(MAILS, began, told());

        Map<String, String> replies = replies(customers);
        Instant again = Instant.now();
        sent(customers, replies::get);
        double answered = perSecond(MAILS, again, handled(again));
        told();

        List<Double> toTicket = paced(customer -> "O site está lento", newCustomers());
        told();
        List<Double> toAnswer = paced(replies::get, customers.subList(0, 200));
        told();
        List<Double> asked = asked(customers.subList(0, 200));
        told();
        System.out.printf(
                "| round %d | %.0f /s | %.0f /s | %.0f /s | %.0f /s | %s | %s | %s |%n",
                round, alone, opened, told, answered, middle(toTicket), middle(toAnswer), middle(asked));
    }

    private static List<String> newCustomers() {
        return IntStream.range(0, 200)
                .mapToObj(n -> UUID.randomUUID() + "@cliente.example")
                .toList();
    }

    private static String middle(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return "%.1f / %.1f ms".formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100));
    }

    /** The subjects with which they answer, looked up before the clock runs. */
    private Map<String, String> replies(List<String> customers) {
        return customers.stream().collect(Collectors.toMap(customer -> customer, this::reply));
    }

    private String reply(String customer) {
        return "Re: O site está lento "
                + sql.queryForObject(
                        "SELECT '[' || number || ']' FROM ticket WHERE requester_email = ?", String.class, customer);
    }

    private interface Subject {

        String of(String customer);
    }

    private void sent(List<String> customers, Subject subject) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
        List<Callable<Void>> parts = new ArrayList<>();
        for (int part = 0; part < CONNECTIONS; part++) {
            List<String> some = customers.subList(part * MAILS / CONNECTIONS, (part + 1) * MAILS / CONNECTIONS);
            parts.add(() -> {
                try (Transport transport = connected()) {
                    for (String customer : some) {
                        send(transport, customer, subject.of(customer));
                    }
                }
                return null;
            });
        }
        try {
            for (Future<Void> part : senders.invokeAll(parts)) {
                part.get();
            }
        } finally {
            senders.shutdown();
        }
    }

    private Transport connected() throws Exception {
        Transport transport = session.getTransport("smtp");
        transport.connect("127.0.0.1", desk.smtpPort(), null, null);
        return transport;
    }

    private void send(Transport transport, String customer, String subject) throws Exception {
        String mail =
                """
                From: Rita <%s>\r
                To: support@atende.localhost\r
                Subject: %s\r
                Message-ID: <%s@cliente.example>\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: 8bit\r
                \r
                Desde as 9h que as páginas demoram a abrir.\r
                """
                        .formatted(customer, subject, UUID.randomUUID());
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        transport.sendMessage(message, new InternetAddress[] {new InternetAddress("support@atende.localhost")});
    }

    /** When the last of the mails since then was handled, once it was. */
    private Instant handled(Instant since) {
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> 0
                        == sql.queryForObject(
                                "SELECT COUNT(*) FROM mail_intake WHERE outcome = 'RECEIVED'", Integer.class));
        return sql.queryForObject(
                        "SELECT MAX(handled_at) FROM mail_intake WHERE received_at >= ?",
                        Timestamp.class,
                        Timestamp.from(since))
                .toInstant();
    }

    private Instant told() {
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> 0
                        == sql.queryForObject(
                                "SELECT COUNT(*) FROM mail_summary WHERE state = 'QUEUED'", Integer.class));
        return Instant.now();
    }

    /** Twenty a second from one connection: a desk in use, not one that is overrun. From its acceptance until the commit. */
    private List<Double> paced(Subject subject, List<String> customers) throws Exception {
        Instant began = Instant.now();
        try (Transport transport = connected()) {
            for (String customer : customers) {
                send(transport, customer, subject.of(customer));
                Thread.sleep(50);
            }
        }
        handled(began);
        return sql.queryForList(
                """
                SELECT (1000 * EXTRACT(EPOCH FROM handled_at - received_at))::float8 FROM mail_intake
                WHERE received_at >= ?""",
                Double.class,
                Timestamp.from(began));
    }

    /** An agent asks the customers, one after the other. */
    private List<Double> asked(List<String> customers) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (String customer : customers) {
            String number =
                    sql.queryForObject("SELECT number FROM ticket WHERE requester_email = ?", String.class, customer);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + desk.webPort() + "/api/v1/tickets/" + number + "/ask"))
                    .header("Authorization", ANA)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"Qual é o domínio?\"}"))
                    .build();
            long start = System.nanoTime();
            var response = http.send(request, BodyHandlers.ofString());
            millis.add((System.nanoTime() - start) / 1e6);
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.body());
            }
        }
        return millis;
    }
}
