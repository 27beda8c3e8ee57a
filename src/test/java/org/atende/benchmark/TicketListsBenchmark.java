package org.atende.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.atende.testing.Node;
import org.atende.testing.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long lists, searches and tickets take to read, through the API, among how many tickets:
 * {@code mvn test -Dtest=TicketListsBenchmark}. The database is the tests' PostgreSQL, or the empty ones that
 * {@code -Datende.benchmark.databases=jdbc:...,jdbc:...} names, one for each number of {@code -Datende.benchmark.tickets}.
 */
class TicketListsBenchmark {

    private static final int WARM_UP = 60;
    private static final int RUNS = 300;
    private static final String OPEN = "status=IN_QUEUE,IN_PROGRESS,UNDER_REVIEW,AWAITING_CUSTOMER,SCHEDULED";
    private static final String MARTA = "marta";
    private static final String CARLA = "carla";
    private static final List<Question> QUESTIONS = List.of(
            Question.of("50 newest open", MARTA, "/tickets?" + OPEN),
            Question.of("50 newest open of one department, for its agent", CARLA, "/tickets?" + OPEN),
            Question.of("50 newest, any status", MARTA, "/tickets"),
            Question.of("50 closed, last updated first", MARTA, "/tickets?status=CLOSED&sort=-updatedAt"),
            Question.of("50 soonest due", MARTA, "/tickets?sort=dueAt"),
            Question.of("50 of highest priority", MARTA, "/tickets?sort=-priority"),
            Question.of("50 overdue", MARTA, "/tickets?overdue=true&sort=dueAt"),
            Question.of("Search: a word in one of 3,000 tickets", MARTA, "/tickets?q=termo19999"),
            Question.of("Search: a word in one of 300 tickets", MARTA, "/tickets?q=termo900"),
            Question.of("Search: a word in every second ticket", MARTA, "/tickets?q=fatura"),
            Question.of("Search: two common words, in one of 3 tickets", MARTA, "/tickets?q=fatura+servidor"),
            Question.of("Search: the beginning of an address", MARTA, "/tickets?q=cliente99@empresa99.ex"),
            Question.of("Search: a number", MARTA, "/tickets?q={number}"),
            Question.of("Counts by status", MARTA, "/tickets/counts"),
            Question.of("The lists with their counts", MARTA, "/views"),
            Question.of(
                    "A ticket with its conversation and history (three requests)",
                    MARTA,
                    "/tickets/{number}",
                    "/tickets/{number}/messages",
                    "/tickets/{number}/history"));

    private final HttpClient http = HttpClient.newHttpClient();

    public static void main(String[] none) throws Exception {
        new TicketListsBenchmark().tells();
    }

    @Test
    void tells() throws Exception {
        String[] sizes =
                System.getProperty("atende.benchmark.tickets", "10000,1000000").split(",");
        String given = System.getProperty("atende.benchmark.databases");
        List<Desk> desks = new ArrayList<>();
        try {
            for (int i = 0; i < sizes.length; i++) {
                desks.add(desk(
                        Integer.parseInt(sizes[i]),
                        given == null ? PostgresDatabase.freshUrl() + "&password=postgres" : given.split(",")[i]));
            }
            System.out.println("| p50 (p95) in ms | " + String.join(" | ", sizes) + " |");
            for (Question question : QUESTIONS) {
                System.out.println("| %s | %s |".formatted(question.what(), time(question, desks)));
            }
        } finally {
            desks.forEach(desk -> desk.node().close());
        }
    }

    private static Desk desk(int tickets, String database) throws IOException {
        ConfigurableApplicationContext node = Node.start(database);
        JdbcTemplate sql = node.getBean(JdbcTemplate.class);
        if (sql.queryForObject("SELECT COUNT(*) FROM ticket", Integer.class) == 0) {
            String script = new ClassPathResource("benchmark/tickets.sql").getContentAsString(StandardCharsets.UTF_8);
            sql.execute(script.replace("${tickets}", String.valueOf(tickets)));
        }
        sql.execute("VACUUM ANALYZE");
        String number = sql.queryForObject(
                "SELECT number FROM ticket WHERE status = 'CLOSED' ORDER BY created_at DESC LIMIT 1", String.class);
        String port = node.getEnvironment().getProperty("local.server.port");
        return new Desk(node, "http://localhost:" + port + "/api/v1", number);
    }

    /** Turn by turn, so that whatever else the machine does disturbs each desk alike. */
    private String time(Question question, List<Desk> desks) throws Exception {
        long[][] nanos = new long[desks.size()][RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            for (int desk = 0; desk < desks.size(); desk++) {
                long start = System.nanoTime();
                ask(question, desks.get(desk));
                nanos[desk][Math.max(run, 0)] = System.nanoTime() - start;
            }
        }
        return Arrays.stream(nanos).map(TicketListsBenchmark::told).collect(Collectors.joining(" | "));
    }

    private static String told(long[] nanos) {
        long[] sorted = LongStream.of(nanos).sorted().toArray();
        return "%.1f (%.1f)".formatted(sorted[RUNS / 2] / 1e6, sorted[RUNS * 95 / 100] / 1e6);
    }

    private void ask(Question question, Desk desk) throws Exception {
        for (String path : question.paths()) {
            read(question.agent(), desk.site() + path.replace("{number}", desk.number()));
        }
    }

    private void read(String agent, String address) throws Exception {
        String basic = Base64.getEncoder().encodeToString((agent + ":" + agent).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Basic " + basic)
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(address).isEqualTo(200);
    }

    private record Desk(ConfigurableApplicationContext node, String site, String number) {}

    private record Question(String what, String agent, List<String> paths) {

        static Question of(String what, String agent, String... paths) {
            return new Question(what, agent, List.of(paths));
        }
    }
}
