package org.atende.sla.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.atende.sla.ServiceLevels;
import org.atende.ticket.Actor;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketUpdated;
import org.atende.ticket.Update;
import org.atende.ticket.process.Desk;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Another program hears of escalations, and can tell that they are the desk's. */
@Import(Desk.class)
abstract class WebhookContract {

    private static final String SECRET = "a secret of at least 32 characters, made up";

    private record Call(Headers headers, String body) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;
    private HttpServer receiver;

    @Autowired
    Desk desk;

    @Autowired
    WebhookProcess process;

    @Autowired
    Webhook webhook;

    @Autowired
    ServiceLevels levels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @BeforeEach
    void somebodyListens() throws Exception {
        listen(0);
    }

    private void listen(int port) throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(exchange.getRequestHeaders(), body));
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void nobodyListens() {
        receiver.stop(0);
    }

    private Webhook webhook() {
        return new Webhook(settings(), process, levels, jdbc, json, clock);
    }

    private WebhookSettings settings() {
        URI url = URI.create("http://127.0.0.1:%d/escalations"
                .formatted(receiver.getAddress().getPort()));
        return new WebhookSettings(url, SECRET);
    }

    private static TicketUpdated escalated(Ticket ticket) {
        return new TicketUpdated(ticket, Update.ESCALATED, null, Actor.DESK, true, Set.of());
    }

    private UUID queued(Ticket ticket) {
        return jdbc.sql("SELECT id FROM webhook_call WHERE ticket_id = ?")
                .param(ticket.id())
                .query(UUID.class)
                .single();
    }

    @Test
    void isCalledWithASignatureOverTimeAndBody() throws Exception {
        Ticket ticket = desk.opened("O site está em baixo");
        Webhook webhook = webhook();

        webhook.queue(escalated(ticket));
        webhook.call(queued(ticket));

        Call call = calls.get(0);
        JsonNode body = json.readTree(call.body());
        assertThat(body.at("/event").asText()).isEqualTo("ESCALATED");
        assertThat(body.at("/ticket/number").asText()).isEqualTo(ticket.number().value());
        assertThat(body.at("/ticket/sla/next").asText()).isEqualTo("FIRST_RESPONSE");
        assertThat(call.headers().getFirst("Atende-Delivery"))
                .isEqualTo(body.at("/id").asText());
        String signed = call.headers().getFirst("Atende-Timestamp") + "." + call.body();
        assertThat(call.headers().getFirst("Atende-Signature")).isEqualTo("sha256=" + hmac(signed));
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void whatIsNotTakenIsTriedAgainAndNoOtherAddressIsFollowed(int status) {
        Ticket ticket = desk.opened("O site está em baixo");
        Webhook webhook = webhook();
        webhook.queue(escalated(ticket));
        answer = status;

        assertThatThrownBy(() -> webhook.call(queued(ticket))).hasMessageContaining(String.valueOf(status));

        assertThat(calls).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM webhook_call WHERE ticket_id = ? AND called_at IS NULL")
                        .param(ticket.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isAStepOfTheEnginesUnderTheTicketsNumber() {
        Ticket ticket = desk.opened("O site está em baixo");

        webhook().queue(escalated(ticket));

        ProcessInstance waiting = runtime.createProcessInstanceQuery()
                .processDefinitionKey("escalation-webhook")
                .processInstanceBusinessKey(ticket.number().value())
                .singleResult();
        Job job = management.createJobQuery().processInstanceId(waiting.getId()).singleResult();
        management.executeJob(job.getId());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(waiting.getId())
                        .count())
                .isZero();
    }

    /** The desk's own webhook is on for as long as this takes, so that the engine's step is the real one. */
    @Test
    void aReceiverThatFailsIsAnIncidentUnderTheTicketsNumberUntilItIsBackAndTheCallIsRetried() throws Exception {
        Ticket ticket = desk.opened("O site está em baixo");
        int port = receiver.getAddress().getPort();
        WebhookSettings off = settle(settings());
        try {
            desksOwn().queue(escalated(ticket));
            String job = waiting(ticket).getId();

            answer = 500;
            Instant tried = clock.instant();
            assertThatThrownBy(() -> management.executeJob(job)).hasStackTraceContaining("answered 500");
            assertThat(waiting(ticket).getDuedate().toInstant())
                    .isBetween(tried.plusSeconds(4), clock.instant().plusSeconds(5));
            receiver.stop(0);
            for (int left = waiting(ticket).getRetries(); left > 0; left--) {
                assertThat(incidents(job)).isEmpty();
                assertThatThrownBy(() -> management.executeJob(job)).hasStackTraceContaining("cannot be reached");
            }

            assertThat(incidents(job)).singleElement().satisfies(incident -> assertThat(incident.getIncidentMessage())
                    .startsWith(ticket.number().value() + ": ")
                    .contains("cannot be reached"));

            answer = 204;
            listen(port);
            management.setJobRetries(job, 1);
            management.executeJob(job);

            assertThat(incidents(job)).isEmpty();
            assertThat(runtime.createProcessInstanceQuery()
                            .processDefinitionKey("escalation-webhook")
                            .processInstanceBusinessKey(ticket.number().value())
                            .count())
                    .isZero();
            assertThat(calls)
                    .extracting(call -> call.headers().getFirst("Atende-Delivery"))
                    .containsExactly(queued(ticket).toString(), queued(ticket).toString());
        } finally {
            settle(off);
        }
    }

    private Webhook desksOwn() {
        return AopTestUtils.getUltimateTargetObject(webhook);
    }

    /** Answers the settings that were. */
    private WebhookSettings settle(WebhookSettings settings) {
        Object before = ReflectionTestUtils.getField(desksOwn(), "settings");
        ReflectionTestUtils.setField(desksOwn(), "settings", settings);
        return (WebhookSettings) before;
    }

    private Job waiting(Ticket ticket) {
        ProcessInstance call = runtime.createProcessInstanceQuery()
                .processDefinitionKey("escalation-webhook")
                .processInstanceBusinessKey(ticket.number().value())
                .singleResult();
        return management.createJobQuery().processInstanceId(call.getId()).singleResult();
    }

    private List<Incident> incidents(String job) {
        return runtime.createIncidentQuery().configuration(job).list();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://example.com", "https:relative", "http://user:word@example.com/"})
    void noOtherKindOfAddressStarts(String url) {
        assertThatThrownBy(() -> new WebhookSettings(URI.create(url), SECRET))
                .hasMessageContaining("atende.sla.webhook.url");
    }

    @Test
    void noAddressStartsWithoutASecretAndNoneIsNeededWhereItIsOff() {
        assertThatThrownBy(() -> new WebhookSettings(URI.create("https://example.com/"), "short"))
                .hasMessageContaining("atende.sla.webhook.secret");
        assertThat(new WebhookSettings(null, null).isOn()).isFalse();
    }
}
