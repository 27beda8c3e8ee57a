package org.atende.testing.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** The REST API as a manager uses it: what the browser does must be seen here. */
public class DeskApi {

    private static final String TICKETS = "/api/v1/tickets";

    private final TestRestTemplate anyone;
    private final TestRestTemplate rest;

    @Autowired
    DeskApi(TestRestTemplate anyone) {
        this(anyone, "marta");
    }

    private DeskApi(TestRestTemplate anyone, String agent) {
        this.anyone = anyone;
        this.rest = anyone.withBasicAuth(agent, agent);
    }

    /** The same by another agent's account. */
    public DeskApi as(String agent) {
        return new DeskApi(anyone, agent);
    }

    /** A customer's new ticket; answers its number. */
    public String open(String department, String priority, String subject, String text) {
        Map<String, Object> request = Map.of(
                "subject", subject,
                "text", text,
                "department", department,
                "priority", priority,
                "channel", "EMAIL",
                "requester", Map.of("email", "rita@cliente.example", "name", "Rita Marques"));
        return rest.postForObject(TICKETS, request, JsonNode.class)
                .required("number")
                .textValue();
    }

    /** A ticket of somebody else's. */
    public String openFor(String email, String department, String subject) {
        Map<String, Object> request = Map.of(
                "subject", subject, "text", "Olá.", "department", department, "requester", Map.of("email", email));
        return rest.postForObject(TICKETS, request, JsonNode.class)
                .required("number")
                .textValue();
    }

    public void step(String number, String verb, Map<String, ?> body) {
        rest.postForObject("%s/%s/%s".formatted(TICKETS, number, verb), body, JsonNode.class)
                .required(verb.equals("messages") ? "id" : "number");
    }

    /** What this agent has begun to write to the customer. */
    public void draft(String number, String html) {
        rest.put("%s/%s/drafts/answer".formatted(TICKETS, number), Map.of("html", html));
    }

    public JsonNode ticket(String number) {
        return rest.getForObject(TICKETS + "/" + number, JsonNode.class);
    }

    public String status(String number) {
        return ticket(number).required("status").textValue();
    }

    public JsonNode messages(String number) {
        return rest.getForObject("%s/%s/messages".formatted(TICKETS, number), JsonNode.class);
    }
}
