package org.atende.sla.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atende.sla.ServiceLevels;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketUpdated;
import org.atende.ticket.Update;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls of another program: queued with the escalation itself, made by the engine afterwards, signed. */
@Service
public class Webhook {

    private static final Set<Update> TOLD = EnumSet.of(Update.WARNED, Update.ESCALATED, Update.BECAME_CRITICAL);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();
    private final WebhookSettings settings;
    private final WebhookProcess process;
    private final ServiceLevels levels;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Webhook(
            WebhookSettings settings,
            WebhookProcess process,
            ServiceLevels levels,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.settings = settings;
        this.process = process;
        this.levels = levels;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void queue(TicketUpdated update) {
        if (settings.isOn() && TOLD.contains(update.what())) {
            UUID id = IDS.generate();
            Instant now = clock.instant();
            jdbc.sql("insert into webhook_call (id, ticket_id, event, body, created_at) values (?, ?, ?, ?, ?)")
                    .params(id, update.ticket().id(), update.what().name(), body(id, update, now), Timestamp.from(now))
                    .update();
            process.start(update.ticket().number().value(), id);
        }
    }

    private String body(UUID id, TicketUpdated update, Instant now) {
        Ticket ticket = update.ticket();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("number", ticket.number().value());
        about.put("subject", ticket.subject());
        about.put("status", ticket.status());
        about.put("department", ticket.department());
        about.put("priority", ticket.priority());
        about.put("assignee", ticket.assignee());
        about.put("sla", levels.of(ticket));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("event", update.what());
        body.put("at", now);
        body.put("ticket", about);
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The call cannot be written", e);
        }
    }

    /** Makes a queued call; whatever goes wrong is thrown, to be tried again. */
    @Transactional
    public void call(UUID id) {
        if (!settings.isOn()) {
            return;
        }
        String body = jdbc.sql("select body from webhook_call where id = ?")
                .param(id)
                .query(String.class)
                .single();
        post(id, body);
        jdbc.sql("update webhook_call set called_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    private void post(UUID id, String body) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(settings.url())
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .header("Atende-Delivery", id.toString())
                .header("Atende-Timestamp", timestamp)
                .header("Atende-Signature", Signature.of(settings.secret(), timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = send(request);
        if (status / 100 != 2) {
            throw new IllegalStateException("The webhook answered " + status);
        }
    }

    /** What it answers is nobody's concern, and nowhere else is followed. */
    private int send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("The webhook cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The call was stopped", e);
        }
    }
}
