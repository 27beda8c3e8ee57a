package org.atende.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
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

    private final HttpClient http = HttpClient.newHttpClient();

    public static void main(String[] none) throws Exception {
        new TicketListsBenchmark().tells();
    }

    @Test
    void tells() throws Exception {
        String[] sizes =
                System.getProperty("atende.benchmark.tickets", "10000,1000000").split(",");
        String given = System.getProperty("atende.benchmark.databases");
        Map<String, Map<Integer, Times>> figures = new LinkedHashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            int tickets = Integer.parseInt(sizes[i]);
            String database = given == null ? PostgresDatabase.freshUrl() + "&password=postgres" : given.split(",")[i];
            measure(tickets, database).forEach((what, times) -> figures.computeIfAbsent(what, key -> new TreeMap<>())
                    .put(tickets, times));
        }
        figures.forEach((what, times) -> System.out.println("| " + what + " | " + times + " |"));
    }

    private Map<String, Times> measure(int tickets, String database) throws Exception {
        try (ConfigurableApplicationContext node = Node.start(database)) {
            JdbcTemplate sql = node.getBean(JdbcTemplate.class);
            if (sql.queryForObject("SELECT COUNT(*) FROM ticket", Integer.class) == 0) {
                fill(sql, tickets);
            }
            sql.execute("VACUUM ANALYZE");
            String site =
                    "http://localhost:" + node.getEnvironment().getProperty("local.server.port") + "/api/v1/tickets";
            String number = sql.queryForObject(
                    "SELECT number FROM ticket WHERE status = 'CLOSED' ORDER BY created_at DESC LIMIT 1", String.class);
            return times(site, number);
        }
    }

    private static void fill(JdbcTemplate sql, int tickets) throws IOException {
        String script = new ClassPathResource("benchmark/tickets.sql").getContentAsString(StandardCharsets.UTF_8);
        sql.execute(script.replace("${tickets}", String.valueOf(tickets)));
    }

    private Map<String, Times> times(String site, String number) throws Exception {
        Map<String, Times> times = new LinkedHashMap<>();
        times.put("50 newest open", time(MARTA, site + "?" + OPEN));
        times.put("50 newest open, one department's agent", time(CARLA, site + "?" + OPEN));
        times.put("50 newest, any status", time(MARTA, site));
        times.put("50 closed, last updated first", time(MARTA, site + "?status=CLOSED&sort=-updatedAt"));
        times.put("50 soonest due", time(MARTA, site + "?sort=dueAt"));
        times.put("50 of highest priority", time(MARTA, site + "?sort=-priority"));
        times.put("overdue", time(MARTA, site + "?overdue=true&sort=dueAt"));
        times.put("search: a rare word", time(MARTA, site + "?q=termo19999"));
        times.put("search: a common word", time(MARTA, site + "?q=fatura"));
        times.put("search: two common words", time(MARTA, site + "?q=fatura+servidor"));
        times.put("search: one in three hundred", time(MARTA, site + "?q=termo900"));
        times.put("search: beginning of an address", time(MARTA, site + "?q=cliente99@empresa99.ex"));
        times.put("search: a number", time(MARTA, site + "?q=" + number));
        times.put("counts by status", time(MARTA, site + "/counts"));
        times.put("the lists with their counts", time(MARTA, site.replace("/tickets", "/views")));
        times.put(
                "ticket with conversation and history",
                time(MARTA, site + "/" + number, site + "/" + number + "/messages", site + "/" + number + "/history"));
        return times;
    }

    private Times time(String agent, String... addresses) throws Exception {
        for (int run = 0; run < WARM_UP; run++) {
            read(agent, addresses);
        }
        long[] nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            read(agent, addresses);
            nanos[run] = System.nanoTime() - start;
        }
        return Times.of(nanos);
    }

    private void read(String agent, String... addresses) throws Exception {
        for (String address : addresses) {
            String basic = Base64.getEncoder().encodeToString((agent + ":" + agent).getBytes(StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Basic " + basic)
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(address).isEqualTo(200);
        }
    }

    /** In milliseconds. */
    private record Times(double p50, double p95) {

        static Times of(long[] nanos) {
            long[] sorted = LongStream.of(nanos).sorted().toArray();
            return new Times(sorted[RUNS / 2] / 1e6, sorted[RUNS * 95 / 100] / 1e6);
        }

        @Override
        public String toString() {
            return "%.1f (p95 %.1f)".formatted(p50, p95);
        }
    }
}
