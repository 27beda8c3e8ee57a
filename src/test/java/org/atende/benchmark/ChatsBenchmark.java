package org.atende.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.atende.chat.ChatWindow;
import org.atende.endurance.RunningDesk;
import org.atende.identity.web.Browser;
import org.atende.testing.PostgresDatabase;
import org.junit.jupiter.api.Test;

/**
 * Many chats at once on one node, a process of its own: how soon each line is read on the other side, and whether any is lost,
 * doubled or out of order when connections are cut and the node is killed: {@code mvn test -Dtest=ChatsBenchmark}. Each chat has
 * its customer's window open and an agent's ticket tab. {@code -Datende.benchmark.chats=200}, {@code -Datende.benchmark.seconds=120};
 * {@code -Datende.benchmark.databases=jdbc:...} names another database than the tests' PostgreSQL.
 */
class ChatsBenchmark {

    private static final int CHATS = Integer.getInteger("atende.benchmark.chats", 200);
    private static final int SECONDS = Integer.getInteger("atende.benchmark.seconds", 120);
    private static final int PER_SECOND = Integer.getInteger("atende.benchmark.lines", 2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANA =
            "Basic " + Base64.getEncoder().encodeToString("ana:ana".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService senders = Executors.newCachedThreadPool();
    private final List<Talk> talks = new ArrayList<>();
    private final Map<String, Long> saidAt = new ConcurrentHashMap<>();
    private final Map<String, Long> readAt = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Random random = new Random(4);
    private RunningDesk desk;

    public static void main(String[] none) throws Exception {
        new ChatsBenchmark().tells();
    }

    @Test
    void tells() throws Exception {
        String given = System.getProperty("atende.benchmark.databases");
        Path home = Files.createTempDirectory("chats");
        desk = new RunningDesk(
                home,
                "--spring.datasource.url=" + (given == null ? PostgresDatabase.freshUrl() : given),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--atende.chat.calendar=always",
                "--atende.chat.answer-within=1h",
                "--atende.chat.max-open-per-address=100000",
                "--atende.chat.max-starts-per-hour=100000");
        desk.start();
        try {
            begin();
            senders.execute(this::keepListening);

            talkFor(SECONDS, () -> {});
            settle();
            told("%d chats, %d lines a second in all".formatted(CHATS, PER_SECOND));

            saidAt.clear();
            readAt.clear();
            long killAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS / 3);
            AtomicBoolean killed = new AtomicBoolean();
            talkFor(SECONDS, () -> {
                if (random.nextInt(4 * PER_SECOND) == 0) {
                    cutSome();
                }
                if (System.nanoTime() > killAt && killed.compareAndSet(false, true)) {
                    senders.execute(this::killAndStart);
                }
            });
            settle();
            told("The same with connections cut all the time and the node killed once");
            compare();
        } finally {
            over.set(true);
            desk.kill();
            senders.shutdownNow();
        }
    }

    private void begin() throws Exception {
        long start = System.nanoTime();
        Browser tasklist = new Browser(desk.webPort());
        tasklist.signIn("tasklist", "ana");
        for (int n = 0; n < CHATS; n++) {
            Talk talk = new Talk(n, tasklist);
            talk.begin("c-%d-0".formatted(n));
            talks.add(talk);
            agent("POST", talk.number() + "/chat/take", "");
            talk.listen();
            talk.agentListens();
        }
        System.out.printf(
                "%d chats begun, answered and open on both sides in %d s%n",
                CHATS, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    /** Customers and agents by turns, in chats taken at random. */
    private void talkFor(int seconds, Runnable trouble) throws Exception {
        int lines = seconds * PER_SECOND;
        long start = System.nanoTime();
        for (int n = 0; n < lines; n++) {
            Talk talk = talks.get(random.nextInt(CHATS));
            boolean byCustomer = n % 2 == 0;
            senders.execute(() -> talk.say(byCustomer));
            trouble.run();
            long next = start + TimeUnit.SECONDS.toNanos(1) / PER_SECOND * (n + 1);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
        }
    }

    private void settle() {
        await().atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> readAt.keySet().containsAll(saidAt.keySet())
                        && talks.stream().allMatch(Talk::isQuiet));
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> talks.stream().allMatch(Talk::isReadOnBothSides));
    }

    private void told(String what) {
        System.out.println("| " + what + " | lines | p50 | p95 | p99 | most |");
        told("customer to agent", "c-");
        told("agent to customer", "a-");
    }

    private void told(String direction, String prefix) {
        long[] millis = saidAt.entrySet().stream()
                .filter(said -> said.getKey().startsWith(prefix))
                .mapToLong(said -> TimeUnit.NANOSECONDS.toMillis(readAt.get(said.getKey()) - said.getValue()))
                .sorted()
                .toArray();
        System.out.printf(
                "| %s | %d | %d ms | %d ms | %d ms | %d ms |%n",
                direction,
                millis.length,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1]);
    }

    /** Each line once and in order: in the customer's window, in the agent's tab, and on the ticket. */
    private void compare() throws Exception {
        int lines = 0;
        for (Talk talk : talks) {
            List<String> kept = talk.onTicket();
            assertThat(talk.heardByCustomer()).as("the customer's window").isEqualTo(kept);
            assertThat(talk.heardByAgent()).as("the agent's tab").isEqualTo(kept);
            assertThat(kept).doesNotHaveDuplicates().containsAll(talk.acknowledged);
            for (String side : List.of("c-", "a-")) {
                List<Integer> places = kept.stream()
                        .filter(text -> text.startsWith(side))
                        .map(text -> Integer.valueOf(text.substring(text.lastIndexOf('-') + 1)))
                        .toList();
                assertThat(places).as("in the order in which they were said").isSorted();
            }
            lines += kept.size();
        }
        System.out.printf("%d lines in %d chats: none lost, none doubled, all in order%n", lines, CHATS);
    }

    private void cutSome() {
        List<Talk> some = new ArrayList<>(talks);
        Collections.shuffle(some, random);
        some.subList(0, CHATS / 10).forEach(Talk::cutBoth);
    }

    private void killAndStart() {
        try {
            long start = System.nanoTime();
            desk.kill();
            desk.start();
            System.out.printf(
                    "The node was killed, and served again after %d s%n",
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the scripts do: whoever is cut off listens again. */
    private void keepListening() {
        while (!over.get()) {
            talks.forEach(Talk::listenAgain);
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private HttpResponse<String> agent(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/api/v1/tickets/%s".formatted(desk.webPort(), path)))
                .header("Authorization", ANA)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** One chat with both its sides. */
    private final class Talk extends ChatWindow {

        final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());

        private final int n;
        private final Browser tasklist;
        private final Map<Integer, String> customersLog = Collections.synchronizedMap(new LinkedHashMap<>());
        private final Map<String, String> agentsLog = Collections.synchronizedMap(new LinkedHashMap<>());
        private final AtomicBoolean customerTries = new AtomicBoolean();
        private final AtomicBoolean agentTries = new AtomicBoolean();
        private final Object customersTurn = new Object();
        private final Object agentsTurn = new Object();
        private int fromCustomer;
        private int fromAgent;
        private volatile int agentHas;
        private volatile Stream<String> agentsStream;
        private volatile int busy;

        Talk(int n, Browser tasklist) {
            super(http, desk.webPort());
            this.n = n;
            this.tasklist = tasklist;
        }

        /** One line after the other on each side, each sent again until it is taken. */
        void say(boolean byCustomer) {
            synchronized (byCustomer ? customersTurn : agentsTurn) {
                String id = random(16);
                String text = byCustomer ? "c-%d-%d".formatted(n, ++fromCustomer) : "a-%d-%d".formatted(n, ++fromAgent);
                busy++;
                saidAt.put(text, System.nanoTime());
                await().atMost(Duration.ofMinutes(6))
                        .pollInterval(Duration.ofMillis(300))
                        .pollDelay(Duration.ZERO)
                        .until(() -> isTaken(byCustomer, id, text));
                acknowledged.add(text);
                busy--;
            }
        }

        private boolean isTaken(boolean byCustomer, String id, String text) {
            try {
                if (byCustomer) {
                    return say(id, text).statusCode() == 200;
                }
                String line = JSON.writeValueAsString(Map.of("id", id, "text", text));
                return agent("POST", number() + "/chat/lines", line).statusCode() == 204;
            } catch (Exception away) {
                return false;
            }
        }

        /** What the script does: a line that it has already is not shown again. */
        @Override
        protected synchronized void heard(String event, JsonNode data) {
            if (event.equals("line")) {
                int seq = data.required("seq").intValue();
                String text = data.required("text").textValue();
                if (customersLog.putIfAbsent(seq, text) == null) {
                    lines.add(data);
                    if (text.startsWith("a-")) {
                        readAt.putIfAbsent(text, System.nanoTime());
                    }
                }
            }
        }

        void agentListens() throws Exception {
            HttpResponse<Stream<String>> answer = tasklist.lines("/camunda/desk/v1/tickets/" + number() + "/live");
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The agent was not let in: " + answer.statusCode());
            }
            Stream<String> stream = answer.body();
            agentsStream = stream;
            Thread reader = new Thread(() -> read(stream), "agent-tab");
            reader.setDaemon(true);
            reader.start();
        }

        private void read(Stream<String> stream) {
            String[] event = {""};
            try {
                stream.forEach(line -> {
                    if (line.startsWith("event:")) {
                        event[0] = line.substring(6);
                    } else if (line.startsWith("data:") && event[0].equals("chat")) {
                        load(line.substring(5));
                    }
                });
            } catch (RuntimeException closed) {
                // Whoever is cut off listens again.
            }
            if (agentsStream == stream) {
                agentsStream = null;
            }
        }

        /** What the ticket tab does: it asks for the conversation where there is more than it has. */
        private void load(String chat) {
            try {
                if (JSON.readTree(chat).required("lines").intValue() <= agentHas) {
                    return;
                }
                List<String> all = onTicket();
                long now = System.nanoTime();
                for (String text : all) {
                    if (agentsLog.putIfAbsent(text, text) == null && text.startsWith("c-")) {
                        readAt.putIfAbsent(text, now);
                    }
                }
                agentHas = all.size();
            } catch (Exception away) {
                throw new IllegalStateException(away);
            }
        }

        List<String> onTicket() throws Exception {
            List<String> texts = new ArrayList<>();
            JSON.readTree(agent("GET", number() + "/messages", "").body()).forEach(message -> {
                if (message.required("kind").textValue().equals("PUBLIC")) {
                    texts.add(message.required("text").textValue());
                }
            });
            return texts;
        }

        /** Each side for itself, and one try at a time. */
        void listenAgain() {
            if (!isListening()) {
                tryOnce(customerTries, this::listen);
            }
            if (agentsStream == null) {
                tryOnce(agentTries, () -> {
                    agentListens();
                    return this;
                });
            }
        }

        private void tryOnce(AtomicBoolean isTrying, Callable<?> listening) {
            if (isTrying.compareAndSet(false, true)) {
                senders.execute(() -> {
                    try {
                        listening.call();
                    } catch (Exception away) {
                        // The next try is soon.
                    } finally {
                        isTrying.set(false);
                    }
                });
            }
        }

        boolean isReadOnBothSides() {
            return heardByAgent().equals(heardByCustomer());
        }

        void cutBoth() {
            cut();
            Stream<String> stream = agentsStream;
            if (stream != null) {
                stream.close();
                agentsStream = null;
            }
        }

        boolean isQuiet() {
            return busy == 0;
        }

        List<String> heardByCustomer() {
            return List.copyOf(customersLog.values());
        }

        List<String> heardByAgent() {
            return List.copyOf(agentsLog.values());
        }
    }
}
