package org.atende.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A customer's window with a chat, as its script behaves: it has a key, sends what it says under ids, and hears events. */
public class ChatWindow implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The lines in the order in which they were told, each once for every time that it was told. */
    public final List<JsonNode> lines = new CopyOnWriteArrayList<>();

    public final List<JsonNode> states = new CopyOnWriteArrayList<>();
    public final String key = random(32);
    private final HttpClient http;
    private volatile String site;
    private volatile String cookie = "";
    private volatile InputStream open;
    private volatile String number;

    public ChatWindow(HttpClient http, int port) {
        this.http = http;
        goTo(port);
    }

    ChatWindow(int port) {
        this(HttpClient.newHttpClient(), port);
    }

    public final void goTo(int port) {
        site = "http://localhost:" + port + "/chat/api";
    }

    ChatWindow holding(String signIn) {
        cookie = "ATENDE_CUSTOMER=" + signIn;
        return this;
    }

    public static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    public String number() {
        return number;
    }

    public ChatWindow begin(String text) throws Exception {
        return begin(Map.of("text", text, "department", "SUPPORT"));
    }

    ChatWindow begin(Map<String, String> fields) throws Exception {
        HttpResponse<String> answer = asked(fields, random(16));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    HttpResponse<String> asked(Map<String, String> fields, String line) throws Exception {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("key", key);
        all.put("line", line);
        HttpResponse<String> answer = post("/chats", JSON.writeValueAsString(all));
        if (answer.statusCode() == 201) {
            number = JSON.readTree(answer.body()).required("number").textValue();
        }
        return answer;
    }

    public HttpResponse<String> say(String id, String text) throws Exception {
        return post("/lines", JSON.writeValueAsString(Map.of("id", id, "text", text)));
    }

    int say(String text) throws Exception {
        return say(random(16), text).statusCode();
    }

    HttpResponse<String> send(String id, String name, String content) throws Exception {
        String boundary = "grenze";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n" + id + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return http.send(
                to("/files")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> types() throws Exception {
        return http.send(to("/typing").POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> end() throws Exception {
        return http.send(to("/end").POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(to(path).GET().build(), BodyHandlers.ofString());
    }

    /** Listens from the last line on that it has. */
    public ChatWindow listen() throws Exception {
        return listen(
                lines.isEmpty()
                        ? 0
                        : lines.get(lines.size() - 1).required("seq").intValue());
    }

    ChatWindow listen(int after) throws Exception {
        HttpRequest request = to("/stream")
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", String.valueOf(after))
                .timeout(Duration.ofSeconds(10))
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Not let in: " + answer.statusCode());
        }
        open = answer.body();
        Thread reader = new Thread(() -> read(answer.body()), "chat-window");
        reader.setDaemon(true);
        reader.start();
        return this;
    }

    private void read(InputStream stream) {
        try (var reader = new java.io.BufferedReader(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String event = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("event:")) {
                    event = line.substring(6);
                } else if (line.startsWith("data:")) {
                    heard(event, JSON.readTree(line.substring(5)));
                }
            }
        } catch (java.io.IOException | UncheckedIOException closed) {
            // The connection is gone: whoever drives this window listens again.
        }
        if (open == stream) {
            open = null;
        }
    }

    protected void heard(String event, JsonNode data) {
        (event.equals("line") ? lines : states).add(data);
    }

    public boolean isListening() {
        return open != null;
    }

    String state() {
        return states.isEmpty() ? "" : last().required("state").textValue();
    }

    JsonNode last() {
        return states.get(states.size() - 1);
    }

    List<String> texts() {
        return lines.stream().map(line -> line.required("text").textValue()).toList();
    }

    Stream<Integer> places() {
        return lines.stream().map(line -> line.required("seq").intValue());
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        HttpRequest request = to(path).header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path))
                .header("Chat-Key", key)
                .header("Accept-Language", "pt-PT");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /** As a connection that is cut. */
    public void cut() {
        InputStream stream = open;
        open = null;
        if (stream != null) {
            try {
                stream.close();
            } catch (java.io.IOException gone) {
                // That is what was wanted.
            }
        }
    }

    @Override
    public void close() {
        cut();
    }
}
