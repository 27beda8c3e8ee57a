package org.atende.endurance;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.atende.Atende;

/** The product as a newcomer starts it, in a process of its own that can be killed. */
public class RunningDesk {

    private final Path home;
    private final int web = freePort();
    private final int smtp = freePort();
    private final int mailbox = freePort();
    private final int imap = freePort();
    private final HttpClient client = HttpClient.newHttpClient();

    private final List<String> settings;
    private Process process;

    /** @param settings beside those that every start of a test has, each {@code --name=value} */
    public RunningDesk(Path home, String... settings) {
        this.home = home;
        this.settings = List.of(settings);
    }

    public int webPort() {
        return web;
    }

    public int smtpPort() {
        return smtp;
    }

    public void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                Atende.class.getName(),
                "--server.port=" + web,
                "--atende.mail.smtp.port=" + smtp,
                "--atende.mail.dev-mailbox.smtp-port=" + mailbox,
                "--atende.mail.dev-mailbox.imap-port=" + imap,
                "--atende.demo.tickets=false"));
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
        await().atMost(Duration.ofMinutes(4)).until(this::isHealthy);
    }

    private File log() {
        return home.resolve("desk.log").toFile();
    }

    private boolean isHealthy() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The desk stopped by itself, see " + log());
        }
        try {
            return get("/actuator/health").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** As a power cut would: nothing is told, nothing can be finished. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** Answers as the administrator sees it. */
    public HttpResponse<String> get(String path) {
        String account = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web + path))
                .header("Authorization", "Basic " + account)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the desk", e);
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free", e);
        }
    }
}
