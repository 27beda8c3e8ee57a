package org.atende.routing.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import org.atende.routing.studio.PackagedTable;
import org.atende.routing.studio.StudioRules;
import org.atende.testing.As;
import org.atende.testing.OnH2;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The rules as a program or a Git workflow changes them. */
@OnH2
class RulesApiTests {

    private static final String TABLE = "/api/v1/rules/ticket-department";

    @Autowired
    MockMvc web;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void reset() {
        new StudioRules(repository, jdbc).reset();
    }

    private ResultActions marta(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(As.agent("marta")));
    }

    private static MockHttpServletRequestBuilder xml(MockHttpServletRequestBuilder request, String xml) {
        return request.contentType(MediaType.APPLICATION_XML).content(xml);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String json) {
        return request.contentType(MediaType.APPLICATION_JSON).content(json);
    }

    @Test
    void aFileIsPushedProvedAndPublished() throws Exception {
        marta(xml(put(TABLE + "/draft"), PackagedTable.sendingToBilling("fatura")))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.findings").isEmpty());
        marta(
                        json(
                                post(TABLE + "/try"),
                                """
                        {"subject": "Fatura de maio", "sender": "rita@cliente.example", "department": "SUPPORT"}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome.department", is("BILLING")))
                .andExpect(jsonPath("$.today.department", is("SUPPORT")));
        marta(json(post(TABLE + "/publish"), "{\"comment\": \"From Git\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", is("PUBLISHED")));
        marta(get(TABLE + "/history"))
                .andExpect(jsonPath("$[0].author", is("Marta")))
                .andExpect(jsonPath("$[0].comment", is("From Git")))
                .andExpect(jsonPath("$[0].changes[0].row", is("rule_toBilling")));
        marta(get(TABLE + "/file")).andExpect(content().string(containsString("rule_toBilling")));
    }

    /** It notes itself and the widths of columns, and leaves empty what any value may stand in. */
    @Test
    void aFileOfCamundaModelersIsTakenAndGivenBackAsItCame() throws Exception {
        String modelers = PackagedTable.sendingToBilling("fatura")
                .replace(
                        "<definitions ",
                        "<definitions xmlns:biodi=\"http://bpmn.io/schema/dmn/biodi/2.0\" exporter=\"Camunda Modeler\""
                                + " exporterVersion=\"5.31.0\" camunda:diagramRelationId=\"e8a4d8e5\" ")
                .replace(
                        "<input id=\"input_ticket-department_subject\"",
                        "<input id=\"input_ticket-department_subject\" biodi:width=\"320\"")
                .replace("<text>-</text>", "<text></text>");
        marta(xml(put(TABLE + "/draft"), modelers))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings").isEmpty());
        marta(json(post(TABLE + "/publish"), "{\"comment\": \"From the modeler\"}"))
                .andExpect(status().isOk());
        marta(get(TABLE + "/file")).andExpect(content().xml(modelers));
        marta(get(TABLE + "/history")).andExpect(jsonPath("$[0].changes[0].row", is("rule_toBilling")));
    }

    @Test
    void errorsAreToldRowByRowAndKeepItFromBeingPublished() throws Exception {
        String faulty = PackagedTable.sendingToBilling("fatura")
                .replace("<text>\"BILLING\"</text>", "<text>\"ACCOUNTS\"</text>");
        marta(xml(put(TABLE + "/draft"), faulty)).andExpect(status().isOk());

        marta(json(post(TABLE + "/publish"), "{\"comment\": \"Oops\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString("errors")))
                .andExpect(jsonPath("$.findings[*].row", hasItem("rule_toBilling")))
                .andExpect(jsonPath("$.findings[*].message", hasItem(containsString("ACCOUNTS"))));
    }

    @Test
    void eachMistakeOfADraftIsFoundWithItsRowAndKeepsItFromBeingPublished() throws Exception {
        String faulty = PackagedTable.with(
                        "<rule id=\"rule_aboutOffers\">",
                        PackagedTable.row("rule_everything", "-", "-", "-", "\"SUPPORT\"")
                                + "<rule id=\"rule_aboutOffers\">")
                .replace(cell("rule_taxOffice_out1", "\"BILLING\""), cell("rule_taxOffice_out1", "5"))
                .replace(cell("rule_aboutMoney_out1", "\"BILLING\""), cell("rule_aboutMoney_out1", "\"ACCOUNTS\""))
                .replace(
                        cell("rule_supportOnCall_in2", "\"CRITICAL\""),
                        cell("rule_supportOnCall_in2", "\"HIGH\",\"CRITICAL\""))
                .replace(cell("rule_billing_in2", "-"), cell("rule_billing_in2", "\"NORMAL\""));
        marta(xml(put(TABLE + "/draft"), faulty)).andExpect(status().isOk());

        marta(json(post(TABLE + "/publish"), "{\"comment\": \"Everything at once\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(rowsOf("UNREACHABLE", "rule_aboutOffers"))
                .andExpect(rowsOf("TYPE", "rule_taxOffice"))
                .andExpect(rowsOf("UNKNOWN_VALUE", "rule_aboutMoney"))
                .andExpect(rowsOf("OVERLAP", "rule_supportOnCall"))
                .andExpect(rowsOf("GAP", "rule_sales"))
                .andExpect(jsonPath("$.findings[?(@.kind == 'OVERLAP')].message", hasItem(containsString("Row 2"))));
        marta(get(TABLE)).andExpect(jsonPath("$.rows[*].id", not(hasItem("rule_everything"))));
    }

    private static ResultMatcher rowsOf(String kind, String row) {
        return jsonPath("$.findings[?(@.kind == '%s')].row".formatted(kind), hasItem(row));
    }

    private static String cell(String id, String text) {
        String column = id.contains("_out") ? "outputEntry" : "inputEntry";
        return "<%s id=\"%s\">\n          <text>%s</text>".formatted(column, id, text);
    }

    @Test
    void whatIsNoDmnIsKeptAndSaidToBeNone() throws Exception {
        marta(xml(put(TABLE + "/draft"), "<html>"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[0].kind", is("UNREADABLE")));
        marta(json(post(TABLE + "/try"), "{\"subject\": \"x\"}")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aDraftThatChangedMeanwhileIsNotOverwritten() throws Exception {
        marta(xml(put(TABLE + "/draft"), PackagedTable.xml()));
        marta(xml(put(TABLE + "/draft").header("If-Match", "\"1\""), PackagedTable.xml()))
                .andExpect(header().string("ETag", "\"2\""));

        marta(xml(put(TABLE + "/draft").header("If-Match", "\"1\""), PackagedTable.xml()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("Nothing was overwritten")));
        marta(delete(TABLE + "/draft")).andExpect(status().isNoContent());
    }

    @Test
    void aReplayIsStreamedLineByLine() throws Exception {
        marta(json(post(TABLE + "/replay"), "{\"days\": 1}"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/x-ndjson"))
                .andExpect(content().string(containsString("{\"progress\":")))
                .andExpect(content().string(containsString("{\"result\":")));
    }

    @Test
    void theTableOfAssignmentIsReplayedOnHowTicketsWereRouted() throws Exception {
        String table = Files.readString(Path.of("processes/assignment.dmn"))
                .replace("<text>\"NONE\"</text>", "<text>\"LEAST_LOADED\"</text>");
        web.perform(json(
                        post("/api/v1/tickets"),
                        """
                        {"subject": "A fatura", "text": "Olá", "requester": {"email": "rita@cliente.example"}}""")
                .with(As.agent("marta")));
        marta(xml(put("/api/v1/rules/assignment/draft"), table))
                .andExpect(jsonPath("$.findings").isEmpty());

        marta(json(post("/api/v1/rules/assignment/replay"), "{\"days\": 1}"))
                .andExpect(content().string(containsString("\"method\":{\"NONE\":{\"LEAST_LOADED\":")))
                .andExpect(content().string(containsString("\"pool\":{\"BILLING\":{\"BILLING\":")));
    }

    @Test
    void agentsAreRefusedInASentence() throws Exception {
        for (String call : new String[] {"", "/draft", "/history", "/file", "/upgrade", "/publications"}) {
            web.perform(get(TABLE + call).with(As.agent("ana")))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.detail", is("Only managers and analysts see the rules.")));
        }
        web.perform(xml(put(TABLE + "/draft"), PackagedTable.xml()).with(As.agent("ana")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", is("Only managers change the rules. Ask one of them.")));
        web.perform(json(post(TABLE + "/publish"), "{\"comment\": \"x\"}").with(As.agent("ana")))
                .andExpect(status().isForbidden());
        web.perform(json(post(TABLE + "/rollback"), "{\"version\": 1, \"comment\": \"x\"}")
                        .with(As.agent("ana")))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        marta(get("/api/v1/rules/nowhere")).andExpect(status().isNotFound());
        marta(get(TABLE + "?version=999")).andExpect(status().isNotFound());
        marta(json(post(TABLE + "/try"), "{\"ticket\": \"AAA-000-00000\"}")).andExpect(status().isNotFound());
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() throws Exception {
        web.perform(get(TABLE).with(As.agent("ana")).header("Accept-Language", "pt"))
                .andExpect(jsonPath("$.detail", is("Só gestores e analistas veem as regras.")));
    }

    @Test
    void isDescribed() throws Exception {
        web.perform(get("/api/v1/openapi.json"))
                .andExpect(content().string(containsString("/api/v1/rules/{table}/draft")))
                .andExpect(content().string(not(containsString("/rules/api/"))));
    }
}
