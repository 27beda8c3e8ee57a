package org.atende.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.atende.attachment.Attachments;
import org.atende.attachment.NewFile;
import org.atende.identity.Agent;
import org.atende.identity.DeskSettings;
import org.atende.identity.DeskSettings.OtherDepartments;
import org.atende.identity.Language;
import org.atende.testing.As;
import org.atende.ticket.Actor;
import org.atende.ticket.Department;
import org.atende.ticket.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A ticket of another department, at every door of the API. */
abstract class RightsContract {

    private static final String TICKETS = "/api/v1/tickets";

    /** What a call needs to be well-formed, by the end of its path; the right is asked for all the same. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("messages", "{\"text\": \"Olá\"}"),
            Map.entry("lines", "{\"id\": \"MESSAGE\", \"text\": \"Olá\"}"),
            Map.entry("ask", "{\"text\": \"Olá\"}"),
            Map.entry("schedule", "{\"until\": \"2099-01-01T09:00:00Z\"}"),
            Map.entry("transfer", "{\"department\": \"BILLING\"}"),
            Map.entry("priority", "{\"priority\": \"HIGH\"}"),
            Map.entry("assign", "{\"agent\": \"bruno\"}"),
            Map.entry("subject", "{\"subject\": \"Meu\"}"),
            Map.entry("tags", "{\"tags\": [\"meu\"]}"),
            Map.entry("link", "{\"to\": \"OWN\"}"),
            Map.entry("unlink", "{\"to\": \"OWN\"}"),
            Map.entry("merge", "{\"into\": \"OWN\"}"),
            Map.entry("answer", "{\"html\": \"Olá\"}"),
            Map.entry("language", "{\"language\": \"PT\"}"),
            Map.entry("move", "{\"until\": \"2099-01-01T09:00:00Z\", \"reason\": \"Meu\"}"),
            Map.entry("cancel", "{\"reason\": \"Meu\"}"),
            Map.entry("split", "{\"messageIds\": [\"MESSAGE\"], \"subject\": \"Meu\"}"));

    @Autowired
    MockMvc web;

    @Autowired
    Attachments attachments;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final String rita = UUID.randomUUID() + "@cliente.example";
    private String theirs;
    private String own;
    private String message;

    @BeforeEach
    void openOneForEachDepartment() throws Exception {
        theirs = opened("SUPPORT");
        own = opened("BILLING");
        message = JsonPath.read(read("ana", TICKETS + "/" + theirs + "/messages"), "$[0].id");
    }

    private String opened(String department) throws Exception {
        String body =
                """
                {"subject": "Segredo", "text": "Não funciona.", "department": "%s", "requester": {"email": "%s"}}"""
                        .formatted(department, rita);
        return JsonPath.read(
                web.perform(post(TICKETS)
                                .with(As.agent("admin"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8),
                "$.number");
    }

    private String read(String agent, String path) throws Exception {
        return web.perform(get(path).with(As.agent(agent)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** Every call whose path names a ticket, whoever adds it. */
    private Stream<Map.Entry<RequestMethod, String>> calls() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(RightsContract::calls)
                .filter(call -> call.getValue().startsWith(TICKETS + "/{number}"));
    }

    private static Stream<Map.Entry<RequestMethod, String>> calls(RequestMappingInfo info) {
        return info.getPatternValues().stream().flatMap(path -> info.getMethodsCondition().getMethods().stream()
                .map(method -> Map.entry(method, path)));
    }

    @Test
    void everyCallAboutATicketIsRefusedInASentence() throws Exception {
        List<Map.Entry<RequestMethod, String>> all = calls().toList();

        assertThat(all).hasSizeGreaterThan(22);
        for (var call : all) {
            String path = call.getValue()
                    .replace("{number}", theirs)
                    .replace("{kind}", "answer")
                    .replace("{what}", "REMINDER")
                    .replaceAll("\\{\\w+}", message);
            String body = BODIES.getOrDefault(path.substring(path.lastIndexOf('/') + 1), "{}")
                    .replace("OWN", own)
                    .replace("MESSAGE", message);
            var answer = web.perform(request(HttpMethod.valueOf(call.getKey().name()), path)
                            .with(As.agent("bruno"))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andReturn()
                    .getResponse();

            assertThat(answer.getStatus()).as("%s %s", call.getKey(), path).isEqualTo(403);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .as("%s %s", call.getKey(), path)
                    .contains("The ticket belongs to SUPPORT, which is not your department.")
                    .doesNotContain("Segredo");
        }
        assertThat(JsonPath.<List<String>>read(read("ana", TICKETS + "/" + theirs + "/history"), "$[*].what"))
                .containsExactly("OPENED");
    }

    @ParameterizedTest
    @CsvSource({"merge,into", "link,to"})
    void anActionOnTwoTicketsNeedsTheRightOnTheOtherToo(String action, String field) throws Exception {
        web.perform(post(TICKETS + "/" + own + "/" + action)
                        .with(As.agent("bruno"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"%s\": \"%s\"}".formatted(field, theirs)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString("belongs to SUPPORT")));
    }

    @ParameterizedTest
    @CsvSource({"take", "release", "resolve", "assign"})
    void anActionOnManySkipsThem(String action) throws Exception {
        web.perform(post(TICKETS + "/bulk")
                        .with(As.agent("bruno"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"numbers\": [\"%s\"], \"action\": \"%s\", \"agent\": \"bruno\"}"
                                .formatted(theirs, action)))
                .andExpect(jsonPath("$.done", empty()))
                .andExpect(jsonPath("$.refused[0].reason", containsString("belongs to SUPPORT")));
    }

    @Test
    void listsAndSearchesLeaveThemOut() throws Exception {
        for (String query : List.of("?requester=" + rita, "?q=" + theirs, "?department=SUPPORT&requester=" + rita)) {
            assertThat(read("bruno", TICKETS + query)).doesNotContain(theirs);
            assertThat(read("ana", TICKETS + query)).contains(theirs);
        }
    }

    @Test
    void theirFilesAreRefused() throws Exception {
        UUID id = UUID.fromString(message);
        attachments.keep(id, List.of(new NewFile("a.txt", "text/plain", "x".getBytes(), null, false)));
        UUID file = attachments.of(List.of(id)).get(0).id();

        web.perform(get("/api/v1/attachments/" + file).with(As.agent("bruno")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString("belongs to SUPPORT")));
    }

    /** A merge by somebody who works on both puts the words of one before the readers of the other. */
    @Test
    void whoeverReadsATicketReadsWhatWasMergedIntoItWithItsFiles() throws Exception {
        UUID id = UUID.fromString(message);
        attachments.keep(id, List.of(new NewFile("a.txt", "text/plain", "x".getBytes(), null, false)));
        UUID file = attachments.of(List.of(id)).get(0).id();

        web.perform(post(TICKETS + "/" + theirs + "/merge")
                        .with(As.agent("marta"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"into\": \"%s\"}".formatted(own)))
                .andExpect(status().isOk());

        web.perform(get("/api/v1/attachments/" + file).with(As.agent("bruno"))).andExpect(status().isOk());
        web.perform(get(TICKETS + "/" + theirs).with(As.agent("bruno"))).andExpect(status().isOk());
        web.perform(get(TICKETS + "/" + own).with(As.agent("ana"))).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource({"OWN,false,false", "READ,true,false", "WORK,true,true"})
    void theSettingSaysHowFarAnAgentReaches(OtherDepartments setting, boolean reads, boolean works) {
        Agent bruno = new Agent("bruno", "Bruno", null, Language.PT, Set.of("billing"));

        Actor actor = TestActors.of(bruno, new DeskSettings(setting));

        assertThat(actor.mayWorkIn(Department.BILLING)).isTrue();
        assertThat(actor.mayWorkIn(Department.SUPPORT)).isEqualTo(works);
        assertThat(actor.reach() != Actor.Reach.OWN).isEqualTo(reads);
    }

    @Test
    void theSettingMakesNobodyAnAgentWhoIsInNoDepartment() {
        Agent guest = new Agent("guest", "Guest", null, Language.PT, Set.of());

        assertThat(TestActors.of(guest, new DeskSettings(OtherDepartments.WORK)).reach())
                .isEqualTo(Actor.Reach.OWN);
    }
}
