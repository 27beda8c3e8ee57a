package org.atende.desk.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.atende.identity.Agents;
import org.atende.identity.Customers;
import org.atende.identity.customer.SupportPins;
import org.atende.testing.As;
import org.atende.testing.EngineClock;
import org.atende.ticket.Actors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The telephone rings; each test is called by somebody else. */
abstract class CallsContract {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Customers customers;

    @Autowired
    SupportPins pins;

    @Autowired
    Ringing ringing;

    @Autowired
    RingingViews views;

    @Autowired
    Agents agents;

    @Autowired
    Actors actors;

    private final String email = UUID.randomUUID() + "@cliente.example";
    private final String national = "9" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);

    private ResultActions call(String agent, String body) throws Exception {
        return web.perform(post("/api/v1/calls")
                .with(As.agent(agent))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String taken(String agent, String body) throws Exception {
        String answer = call(agent, body)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.number");
    }

    private ResultActions read(String agent, String path, Object... values) throws Exception {
        return web.perform(get("/api/v1" + path, values).with(As.agent(agent)));
    }

    private String firstCall() throws Exception {
        return taken(
                "ana",
                """
                {"name": "Rita Marques", "phone": "%s", "email": "%s", "subject": "Site em baixo",
                 "text": "O site não abre.", "department": "SUPPORT", "priority": "HIGH"}"""
                        .formatted(national, email));
    }

    @Test
    void aCallOpensATicketWithTheCallersWordsAndWhoWroteThemDown() throws Exception {
        String number = firstCall();

        read("ana", "/tickets/" + number)
                .andExpect(jsonPath("$.channel").value("PHONE"))
                .andExpect(jsonPath("$.priority").value("HIGH"))
                .andExpect(jsonPath("$.requester.email").value(email));
        read("ana", "/tickets/" + number + "/messages")
                .andExpect(jsonPath("$[*].author.role", is(List.of("CUSTOMER", "SYSTEM"))))
                .andExpect(jsonPath("$[0].text").value("O site não abre."))
                .andExpect(jsonPath("$[1].text")
                        .value("By telephone from +351%s, written down by Ana. Caller not verified."
                                .formatted(national)));
    }

    @Test
    void anAgentFindsOthersCustomersOnlyByWhatTheCallerSays() throws Exception {
        firstCall();
        String beginning = email.substring(0, email.indexOf('@') + 4);
        customers.known("x" + email, "Nova", null);

        read("bruno", "/customers?q={q}", beginning).andExpect(jsonPath("$", hasSize(0)));
        read("bruno", "/customers?q={q}", national.substring(0, 6)).andExpect(jsonPath("$", hasSize(0)));
        read("bruno", "/customers?q={q}", email).andExpect(jsonPath("$", hasSize(1)));
        read("bruno", "/customers?q={q}", national).andExpect(jsonPath("$", hasSize(1)));
        read("bruno", "/customers?q={q}", "x" + beginning).andExpect(jsonPath("$", hasSize(1)));
        read("ana", "/customers?q={q}", beginning).andExpect(jsonPath("$", hasSize(1)));
        read("marta", "/customers?q={q}", beginning).andExpect(jsonPath("$", hasSize(1)));
    }

    @Test
    void aCallerWhoToldTheirPinIsVerified() throws Exception {
        firstCall();
        String pin = pins.make(customers.find(email).orElseThrow(), "10.0.0.1")
                .orElseThrow()
                .digits();

        pins.check(email, pin, "ana");

        read("ana", "/customers?q={q}", national)
                .andExpect(jsonPath("$[0].email").value(email))
                .andExpect(jsonPath("$[0].verified").value(true));
    }

    @ParameterizedTest
    @CsvSource({"%s", "+351 %s", "00351%s"})
    void aCallerIsFoundByNumberHoweverItIsWritten(String typed) throws Exception {
        firstCall();

        read("ana", "/customers?q={q}", typed.formatted(national)).andExpect(jsonPath("$[*].email", hasItem(email)));
    }

    @Test
    void aCallerIsFoundByAddressNameAndTicket() throws Exception {
        String number = firstCall();

        read("ana", "/customers?q={q}", email.substring(0, 20) + "@").andExpect(jsonPath("$", hasSize(0)));
        read("ana", "/customers?q={q}", email.substring(0, email.indexOf('@') + 3))
                .andExpect(jsonPath("$[0].phone").value("+351" + national))
                .andExpect(jsonPath("$[0].verified").value(false));
        read("ana", "/customers?q={q}", number).andExpect(jsonPath("$[*].email", is(List.of(email))));
        read("bruno", "/customers?q={q}", number).andExpect(jsonPath("$", hasSize(0)));
        read("ana", "/customers?q={q}", "marques").andExpect(jsonPath("$[*].name", hasItem("Rita Marques")));
        read("ana", "/customers?q={q}", "%").andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void aCallerWithoutAnAddressIsKnownByNumberTheNextTimeAndToldNothingByMail() throws Exception {
        String body = "{\"name\": \"Sem Mail\", \"phone\": \"%s\", \"subject\": \"Pergunta\", \"text\": \"Olá.\"}";
        taken("ana", body.formatted(national));
        taken("ana", body.formatted("+351 " + national));

        read("ana", "/customers?q={q}", national)
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].email").value(nullValue()));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mail_summary WHERE recipient = ?")
                        .param("351" + national + "@phone.invalid")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatACallerAddsIsTheirAnswerAndTheTicketGoesOn() throws Exception {
        String number = firstCall();
        web.perform(post("/api/v1/tickets/{n}/ask", number)
                        .with(As.agent("ana"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"Qual é o domínio?\"}"))
                .andExpect(status().isOk());

        call("ana", "{\"ticket\": \"%s\", \"text\": \"É padaria.example.\"}".formatted(number))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(number))
                .andExpect(jsonPath("$.status").value("IN_PROGRESS"));

        read("ana", "/tickets/" + number + "/messages")
                .andExpect(jsonPath("$[3].text").value("É padaria.example."))
                .andExpect(jsonPath("$[3].author.role").value("CUSTOMER"));
    }

    @Test
    void aTicketOfAnotherDepartmentOrAnotherCustomerIsLeftAlone() throws Exception {
        String number = firstCall();
        String other = UUID.randomUUID() + "@cliente.example";
        taken("ana", "{\"email\": \"%s\", \"subject\": \"Outro\", \"text\": \"Olá.\"}".formatted(other));
        String found =
                read("ana", "/customers?q={q}", other).andReturn().getResponse().getContentAsString();
        String stranger = JsonPath.read(found, "$[0].id");

        call("bruno", "{\"ticket\": \"%s\", \"text\": \"x\"}".formatted(number)).andExpect(status().isForbidden());
        call("ana", "{\"customer\": \"%s\", \"ticket\": \"%s\", \"text\": \"x\"}".formatted(stranger, number))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("ticket"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name": "Rita", "subject": "x"}                                        | text
                    {"name": "Rita", "text": "x"}                                           | subject
                    {"subject": "x", "text": "x"}                                           | name
                    {"phone": "12", "subject": "x", "text": "x"}                            | phone
                    {"phone": "ring me", "subject": "x", "text": "x"}                       | phone
                    {"email": "nowhere", "subject": "x", "text": "x"}                       | email
                    {"ticket": "1", "text": "x"}                                            | ticket
                    {"customer": "3f9c1f00-a0e0-4e0f-a1a6-1898766685dd", "subject": "x", "text": "x"} | customer
                    """)
    void whatIsMissingOrWrongIsNamed(String body, String field) throws Exception {
        call("ana", body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.errors[*].field", hasItem(field)));
    }

    @Test
    void analystsTakeNoCalls() throws Exception {
        call("andre", "{\"name\": \"Rita\", \"subject\": \"x\", \"text\": \"x\"}")
                .andExpect(status().isForbidden());
    }

    private ResultActions ring(String agent, String body) throws Exception {
        return web.perform(post("/api/v1/calls/ringing")
                .with(As.agent(agent))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void aTelephoneSystemSaysThatATelephoneRingsAndLearnsNothing() throws Exception {
        firstCall();
        String extension = "x" + ThreadLocalRandom.current().nextInt(1_000_000);
        ringing.sitsAt("bruno", extension);
        ringing.sitsAt("ana", extension);

        ring("marta", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(national, extension))
                .andExpect(status().isAccepted())
                .andExpect(content().string(""));

        Ringing.Call call = ringing.lately(List.of("ana")).stream()
                .filter(one -> ("+351" + national).equals(one.number()))
                .findFirst()
                .orElseThrow();
        RingingView seen = views.of(call, actors.of(agents.find("ana").orElseThrow()));
        assertThat(seen.callers()).singleElement().satisfies(who -> {
            assertThat(who.email()).isEqualTo(email);
            assertThat(who.verified()).isFalse();
            assertThat(who.tickets()).hasSize(1);
        });
        assertThat(views.of(call, actors.of(agents.find("bruno").orElseThrow()))
                        .callers()
                        .get(0)
                        .tickets())
                .as("another department's")
                .isEmpty();
        assertThat(ringing.extensionOf("bruno")).isEmpty();
    }

    @Test
    void onlyATelephoneSystemRingsAndOnlyForAgentsWhoAreThere() throws Exception {
        ring("ana", "{\"from\": \"1\", \"agent\": \"ana\"}").andExpect(status().isForbidden());
        ring("marta", "{\"from\": \"1\", \"agent\": \"nobody\"}").andExpect(status().isNotFound());
        ring("marta", "{\"from\": \"1\", \"extension\": \"none\"}").andExpect(status().isNotFound());
        ring("marta", "{\"from\": \"1\"}").andExpect(status().isBadRequest());
        ring("marta", "{\"from\": \"anonymous\", \"agent\": \"carla\"}").andExpect(status().isAccepted());
        assertThat(ringing.lately(List.of("carla")))
                .last()
                .extracting(Ringing.Call::number)
                .isNull();
    }

    @Test
    void aTelephoneSystemThatRingsWithoutEndIsStopped() throws Exception {
        EngineClock.moveTo(Instant.now());
        try {
            for (int i = 0; i < 31; i++) {
                ring("marta", "{\"from\": \"1\", \"agent\": \"carla\"}");
            }

            ring("marta", "{\"from\": \"1\", \"agent\": \"carla\"}").andExpect(status().isTooManyRequests());
        } finally {
            EngineClock.reset();
        }
    }
}
