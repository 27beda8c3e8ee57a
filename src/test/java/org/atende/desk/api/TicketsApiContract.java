package org.atende.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.atende.attachment.Attachment;
import org.atende.attachment.Attachments;
import org.atende.attachment.NewFile;
import org.atende.testing.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The public API as its clients meet it. */
abstract class TicketsApiContract {

    private static final String TICKETS = "/api/v1/tickets";

    @Autowired
    MockMvc web;

    @Autowired
    Attachments attachments;

    private final String rita = UUID.randomUUID() + "@cliente.example";

    private ResultActions send(String agent, MockHttpServletRequestBuilder request, String body) throws Exception {
        return web.perform(request.with(As.agent(agent))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions perform(String agent, String number, String verb, String body) throws Exception {
        return send(agent, post(TICKETS + "/" + number + "/" + verb), body);
    }

    private ResultActions read(String agent, String path, Object... values) throws Exception {
        return web.perform(get(path, values).with(As.agent(agent)));
    }

    private String opened(String subject, String department) throws Exception {
        String body =
                """
                {"subject": "%s", "text": "Não funciona.", "department": "%s",
                 "requester": {"email": "%s", "name": "Rita"}}"""
                        .formatted(subject, department, rita);
        String ticket = send("admin", post(TICKETS), body)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.read(ticket, "$.number");
    }

    @Test
    void opensATicketAndSaysWhereItIs() throws Exception {
        String body =
                """
                {"subject": "Dúvida", "text": "Como mudo o DNS?", "requester": {"email": "%s", "name": "Rita"}}"""
                        .formatted(rita);

        send("ana", post(TICKETS), body)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/v1/tickets/")))
                .andExpect(jsonPath("$.number").value(matchesPattern("[A-Z]{3}-\\d{3}-\\d{5}")))
                .andExpect(jsonPath("$.status").value("IN_QUEUE"))
                .andExpect(jsonPath("$.department").value("SUPPORT"))
                .andExpect(jsonPath("$.priority").value("MEDIUM"))
                .andExpect(jsonPath("$.channel").value("API"))
                .andExpect(jsonPath("$.requester.email").value(rita))
                .andExpect(jsonPath("$.requester.name").value("Rita"))
                .andExpect(jsonPath("$.assignee").value(nullValue()))
                .andExpect(jsonPath("$.allowed", hasItems("TAKE", "ASK", "RESOLVE")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"text": "x", "requester": {"email": "a@b.example"}}                                   | subject
                    {"subject": "x", "requester": {"email": "a@b.example"}}                                | text
                    {"subject": "x", "text": "x"}                                                          | requester
                    {"subject": "x", "text": "x", "requester": {"email": "nowhere"}}                       | requester.email
                    {"subject": "x", "text": "x", "requester": {"email": "a@b.example"}, "department": "X"}| department
                    {"subject": "x", "text": "x", "requester": {"email": "a@b.example"}, "priority": 7.5}  | priority
                    """)
    void aMalformedTicketIsAProblemThatNamesTheField(String body, String field) throws Exception {
        send("ana", post(TICKETS), body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[*].field", hasItem(field)))
                .andExpect(jsonPath("$.detail", containsString(field)));
    }

    @Test
    void anythingButJsonIsAProblemToo() throws Exception {
        send("ana", post(TICKETS), "{").andExpect(status().isBadRequest()).andExpect(isProblem("not readable"));
        send("ana", post(TICKETS), "{}").andExpect(status().isBadRequest());
    }

    @Test
    void anUnknownNumberIsNotFoundAndSoIsWhatIsNoNumber() throws Exception {
        read("ana", TICKETS + "/AAA-000-00000").andExpect(status().isNotFound()).andExpect(isProblem("AAA-000-00000"));
        read("ana", TICKETS + "/nothing/messages")
                .andExpect(status().isNotFound())
                .andExpect(isProblem("nothing"));
        perform("ana", "AAA-000-00000", "take", "").andExpect(status().isNotFound());
    }

    @Test
    void aVerbThatTheStatusForbidsIsAConflictWithTheReason() throws Exception {
        String number = opened("Uma avaria", "SUPPORT");

        perform("ana", number, "release", "").andExpect(status().isConflict()).andExpect(isProblem("in the queue"));
        perform("ana", number, "resolve", "").andExpect(status().isOk());
        perform("ana", number, "take", "").andExpect(status().isConflict()).andExpect(isProblem("Reopen it first"));
    }

    @Test
    void theVerbsLeadWhereTheTableSays() throws Exception {
        String number = opened("Uma avaria", "SUPPORT");

        perform("ana", number, "take", "")
                .andExpect(stands("IN_PROGRESS"))
                .andExpect(jsonPath("$.assignee").value("ana"));
        perform("ana", number, "review", "{\"note\": \"Vejam.\"}").andExpect(stands("UNDER_REVIEW"));
        perform("ana", number, "schedule", "{\"until\": \"2099-01-01T09:00:00+01:00\"}")
                .andExpect(stands("SCHEDULED"))
                .andExpect(jsonPath("$.followUpAt").value("2099-01-01T08:00:00Z"));
        perform("ana", number, "release", "").andExpect(stands("IN_QUEUE"));
        perform("ana", number, "ask", "{\"text\": \"Qual é o domínio?\"}").andExpect(stands("AWAITING_CUSTOMER"));
        perform("ana", number, "priority", "{\"priority\": \"HIGH\", \"reason\": \"Cliente parado.\"}")
                .andExpect(jsonPath("$.priority").value("HIGH"));
        perform("ana", number, "resolve", "{\"text\": \"Feito.\"}")
                .andExpect(stands("CLOSED"))
                .andExpect(jsonPath("$.reopenUntil").isNotEmpty());
        perform("ana", number, "reopen", "{\"text\": \"Afinal não.\"}").andExpect(stands("IN_QUEUE"));
        perform("ana", number, "transfer", "{\"department\": \"BILLING\", \"note\": \"É convosco.\"}")
                .andExpect(jsonPath("$.department").value("BILLING"));
    }

    @Test
    void aStepThatLacksSomethingNamesIt() throws Exception {
        String number = opened("Uma avaria", "SUPPORT");

        perform("ana", number, "ask", "{}").andExpect(names("text"));
        perform("ana", number, "schedule", "{}").andExpect(names("until"));
        perform("ana", number, "schedule", "{\"until\": \"amanhã\"}").andExpect(names("until"));
        perform("ana", number, "schedule", "{\"until\": \"2001-01-01T00:00:00Z\"}")
                .andExpect(names("until"));
        perform("ana", number, "transfer", "{\"department\": null}").andExpect(names("department"));
        perform("ana", number, "messages", "{\"text\": \"x\", \"kind\": \"SYSTEM\"}")
                .andExpect(names("kind"));
        perform("ana", number, "link", "{\"to\": \"nothing\"}").andExpect(names("to"));
    }

    @Test
    void theConversationHoldsAnswersAndNotes() throws Exception {
        String number = opened("Uma avaria", "SUPPORT");

        perform("ana", number, "messages", "{\"text\": \"Estamos a ver.\"}").andExpect(status().isCreated());
        perform("ana", number, "messages", "{\"text\": \"Cliente antigo.\", \"kind\": \"NOTE\"}")
                .andExpect(status().isCreated());

        read("ana", TICKETS + "/" + number + "/messages")
                .andExpect(jsonPath("$[*].kind", is(List.of("PUBLIC", "PUBLIC", "NOTE"))))
                .andExpect(jsonPath("$[*].text", is(List.of("Não funciona.", "Estamos a ver.", "Cliente antigo."))))
                .andExpect(jsonPath("$[*].author.role", is(List.of("CUSTOMER", "AGENT", "AGENT"))));
    }

    @Test
    void theTicketTellsItsHistoryRoutingAndTimers() throws Exception {
        String number = opened("Uma avaria", "SUPPORT");
        perform("ana", number, "take", "");

        read("ana", TICKETS + "/" + number + "/history")
                .andExpect(jsonPath("$[*].what", is(List.of("OPENED", "TAKE"))))
                .andExpect(jsonPath("$[1].by.id").value("ana"))
                .andExpect(jsonPath("$[1].to").value("IN_PROGRESS"));
        read("ana", TICKETS + "/" + number + "/routing")
                .andExpect(
                        jsonPath("$[*].table", is(List.of("ticket-department", "ticket-priority", "ticket-routing"))))
                .andExpect(jsonPath("$[1].rules[0].id").value("rule_problem"))
                .andExpect(jsonPath("$[1].rules[0].row").value(5))
                .andExpect(jsonPath("$[1].rules[0].annotation").isNotEmpty())
                .andExpect(jsonPath("$[0].inputs['Department or mailbox asked for']")
                        .value("SUPPORT"));
        read("ana", TICKETS + "/" + number + "/timers")
                .andExpect(jsonPath("$[*].what", is(List.of("ESCALATION"))))
                .andExpect(jsonPath("$[0].dueAt").isNotEmpty());
    }

    @Test
    void aDepartmentsTicketsAreItsOwn() throws Exception {
        String number = opened("Uma avaria", "SUPPORT");

        read("bruno", TICKETS + "/" + number)
                .andExpect(status().isForbidden())
                .andExpect(isProblem("not your department"));
        perform("bruno", number, "take", "").andExpect(status().isForbidden());
        read("bruno", TICKETS + "?requester=" + rita).andExpect(jsonPath("$.items", hasSize(0)));
        read("ana", TICKETS + "?requester=" + rita).andExpect(jsonPath("$.items", hasSize(1)));
        read("marta", TICKETS + "/" + number).andExpect(status().isOk());
        read("andre", TICKETS + "/" + number).andExpect(status().isOk());
        perform("andre", number, "take", "").andExpect(status().isForbidden());
    }

    @Test
    void aListIsReadPartByPartWithNothingTwiceAndNothingLeftOut() throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(0, opened("Ticket " + i, "SUPPORT"));
        }

        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            String page = read("ana", TICKETS + "?requester={r}&limit=2&cursor={c}", rita, cursor)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            found.addAll(JsonPath.<List<String>>read(page, "$.items[*].number"));
            cursor = JsonPath.read(page, "$.next");
        } while (cursor != null);

        assertThat(found).hasSameElementsAs(numbers).hasSameSizeAs(new HashSet<>(found));
    }

    @Test
    void aListIsNarrowedByWhatStandsInTheTicket() throws Exception {
        String support = opened("Correio parado", "SUPPORT");
        String billing = opened("Recibo em falta", "BILLING");
        perform("ana", support, "take", "");

        read("marta", TICKETS + "?requester={r}&department=BILLING", rita)
                .andExpect(jsonPath("$.items[*].number", is(List.of(billing))));
        read("marta", TICKETS + "?requester={r}&status=IN_PROGRESS,CLOSED&assignee=ana", rita)
                .andExpect(jsonPath("$.items[*].number", is(List.of(support))));
        read("marta", TICKETS + "?q={q}", support.toLowerCase())
                .andExpect(jsonPath("$.items[*].number", is(List.of(support))));
        read("marta", TICKETS + "?requester={r}&q={q}", rita, "NÃO FUNCIONA")
                .andExpect(jsonPath("$.items", hasSize(2)));
        read("marta", TICKETS + "?requester={r}&q={q}", rita, "reci%o").andExpect(jsonPath("$.items", hasSize(0)));
        read("marta", TICKETS + "?requester={r}&sort=createdAt", rita)
                .andExpect(jsonPath("$.items[*].number", is(List.of(support, billing))));
    }

    @ParameterizedTest
    @CsvSource({"status=LOST,status", "limit=0,limit", "limit=1000,limit", "sort=colour,sort", "cursor=x,cursor"})
    void aWrongFilterIsAProblemThatNamesIt(String query, String field) throws Exception {
        read("ana", TICKETS + "?" + query).andExpect(names(field));
    }

    @Test
    void linkedTicketsNameEachOther() throws Exception {
        String first = opened("Primeiro", "SUPPORT");
        String second = opened("Segundo", "SUPPORT");

        perform("ana", second, "link", "{\"to\": \"%s\", \"kind\": \"DUPLICATES\"}".formatted(first))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.links[0].number").value(first));

        read("ana", TICKETS + "/" + first).andExpect(jsonPath("$.links[0].kind").value("DUPLICATED_BY"));
    }

    @Test
    void aFileIsADownloadForThoseWhoMayReadItsTicket() throws Exception {
        UUID message = firstMessageOf(opened("Com ficheiro", "SUPPORT"));
        attachments.keep(message, List.of(new NewFile("ação.svg", "image/svg+xml", "<svg/>".getBytes(), null, false)));
        Attachment file = attachments.of(List.of(message)).get(0);

        read("ana", "/api/v1/attachments/" + file.id())
                .andExpect(status().isOk())
                .andExpect(content().bytes("<svg/>".getBytes()))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        read("bruno", "/api/v1/attachments/" + file.id()).andExpect(status().isForbidden());
        read("ana", "/api/v1/attachments/" + UUID.randomUUID()).andExpect(status().isNotFound());
        web.perform(get("/api/v1/attachments/" + file.id())).andExpect(status().isUnauthorized());
    }

    @Test
    void aFileIsShownInTheBrowserOnlyIfItsBytesAreHarmless() throws Exception {
        UUID message = firstMessageOf(opened("Com ficheiros", "SUPPORT"));
        byte[] page = "<html><script>alert(1)</script></html>".getBytes();
        attachments.keep(
                message,
                List.of(
                        new NewFile("nota.txt", "text/plain", "Olá".getBytes(StandardCharsets.UTF_8), null, false),
                        new NewFile("foto.png", "image/png", page, null, false)));
        List<Attachment> files = attachments.of(List.of(message));

        read("ana", "/api/v1/attachments/{id}/preview", files.get(0).id())
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        read("ana", "/api/v1/attachments/{id}/preview", files.get(1).id())
                .andExpect(status().isNotFound())
                .andExpect(isProblem("only be downloaded"));
        read("bruno", "/api/v1/attachments/{id}/preview", files.get(0).id()).andExpect(status().isForbidden());
    }

    @Test
    void theDescriptionNamesEveryCall() throws Exception {
        read("ana", "/api/v1/openapi.json")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths", hasKey("/api/v1/tickets/{number}/ask")))
                .andExpect(jsonPath("$.paths", hasKey("/api/v1/mail/intake")))
                .andExpect(jsonPath("$.paths", not(hasKey("/camunda/desk/v1/tickets"))));
    }

    private UUID firstMessageOf(String number) throws Exception {
        String conversation = read("ana", TICKETS + "/" + number + "/messages")
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return UUID.fromString(JsonPath.read(conversation, "$[0].id"));
    }

    private static ResultMatcher isProblem(String words) {
        return result -> {
            content()
                    .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                    .match(result);
            jsonPath("$.detail", containsString(words)).match(result);
        };
    }

    private static ResultMatcher names(String field) {
        return result -> {
            status().isBadRequest().match(result);
            jsonPath("$.errors[*].field", hasItem(field)).match(result);
        };
    }

    private static ResultMatcher stands(String ticketStatus) {
        return result -> {
            status().isOk().match(result);
            jsonPath("$.status").value(ticketStatus).match(result);
        };
    }
}
