package org.atende.desk.compose;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.testing.As;
import org.atende.testing.EngineClock;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Priority;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A new ticket of Rita's in Support's queue, and agents who write on it. */
abstract class OnATicket {

    @Autowired
    MockMvc web;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    ObjectMapper json;

    Customer rita;
    TicketNumber number;

    @BeforeEach
    void open() {
        rita = customers.known("rita." + UUID.randomUUID() + "@cliente.example", "Rita", Language.PT);
        NewTicket request = new NewTicket(
                "Lento",
                NewMessage.of("O site está lento."),
                rita,
                Department.SUPPORT,
                Priority.NORMAL,
                Channel.EMAIL,
                null,
                true);
        number = tickets.open(request, Actor.of(rita)).ticket().number();
    }

    @AfterEach
    void resetTheClock() {
        EngineClock.reset();
    }

    String path(String rest) {
        return "/api/v1/tickets/%s/%s".formatted(number, rest);
    }

    ResultActions send(String agent, String verb, Map<String, ?> body) throws Exception {
        return web.perform(post(path(verb))
                .with(As.agent(agent))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(body)));
    }

    ResultActions bring(String agent, String name, byte[] bytes) throws Exception {
        var file = new MockMultipartFile("file", name, "application/x-lie", bytes);
        return web.perform(multipart("/api/v1/uploads").file(file).with(As.agent(agent)));
    }

    String brought(String agent, String name, String words) throws Exception {
        return id(bring(agent, name, words.getBytes(StandardCharsets.UTF_8)).andExpect(status().isCreated()));
    }

    static String id(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), "$.id");
    }

    String lastMessage() {
        var all = tickets.conversation(tickets.get(number));
        return all.get(all.size() - 1).id().toString();
    }
}
