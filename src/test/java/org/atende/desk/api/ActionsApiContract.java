package org.atende.desk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atende.attachment.Attachments;
import org.atende.attachment.NewFile;
import org.atende.testing.As;
import org.atende.testing.EngineClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/** What can be done to tickets beside their steps, as the API's clients meet it. */
abstract class ActionsApiContract {

    private static final String TICKETS = "/api/v1/tickets";

    @Autowired
    MockMvc web;

    @Autowired
    Attachments attachments;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    private final String rita = UUID.randomUUID() + "@cliente.example";

    private String opened(String subject, String department) throws Exception {
        return opened(subject, department, rita);
    }

    private String opened(String subject, String department, String customer) throws Exception {
        String body =
                """
                {"subject": "%s", "text": "Não funciona.", "department": "%s", "requester": {"email": "%s"}}"""
                        .formatted(subject, department, customer);
        return JsonPath.read(content(send("admin", TICKETS, body).andExpect(status().isCreated())), "$.number");
    }

    private ResultActions send(String agent, String path, String body) throws Exception {
        return web.perform(post(path)
                .with(As.agent(agent))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions act(String agent, String number, String action, String body) throws Exception {
        return send(agent, "%s/%s/%s".formatted(TICKETS, number, action), body);
    }

    private ResultActions read(String agent, String path) throws Exception {
        return web.perform(get(path).with(As.agent(agent)));
    }

    private static String content(ResultActions answered) throws Exception {
        return answered.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private List<String> done(String number) throws Exception {
        return JsonPath.read(content(read("marta", TICKETS + "/" + number + "/history")), "$[*].what");
    }

    private Task task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }

    @Test
    void theAgentsAreListedWithTheDepartmentsThatTheyWorkFor() throws Exception {
        read("ana", "/api/v1/agents")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.id == 'bruno')].name").value("Bruno"))
                .andExpect(jsonPath("$[?(@.id == 'bruno')].departments[*]", is(List.of("BILLING"))))
                .andExpect(jsonPath("$[?(@.id == 'marta')].departments[*]", hasSize(3)))
                .andExpect(jsonPath("$[?(@.me == true)].id").value("ana"))
                .andExpect(jsonPath("$[*].id", not(hasItem("andre"))));
    }

    @Test
    void aReviewIsAskedOfAColleagueByNameInOneStep() throws Exception {
        String number = opened("Uma dúvida", "SUPPORT");
        act("ana", number, "take", "").andExpect(status().isOk());

        act("ana", number, "review", "{\"note\": \"Concordas?\", \"reviewer\": \"bruno\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("Bruno does not work on SUPPORT's tickets")));
        act("ana", number, "review", "{\"note\": \"Concordas?\", \"reviewer\": \"marta\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UNDER_REVIEW"))
                .andExpect(jsonPath("$.assignee").value("marta"));

        assertThat(task(number).getAssignee()).isEqualTo("marta");
        act("marta", number, "release", "").andExpect(status().isOk());
        act("ana", number, "review", "{}").andExpect(status().isOk());
        assertThat(task(number).getAssignee()).isNull();
    }

    @Test
    void theMailThatTellsOfAMergeWaitsForSecondThoughts() throws Exception {
        String number = opened("Outra vez", "SUPPORT");
        String into = opened("Correio parado", "SUPPORT");

        act("ana", number, "merge", "{\"into\": \"%s\"}".formatted(into)).andExpect(status().isOk());

        List<String> mails = runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("mail-summary")
                .processInstanceBusinessKey(into)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
        assertThat(management
                        .createJobQuery()
                        .processDefinitionKey("mail-summary")
                        .list())
                .filteredOn(job -> mails.contains(job.getProcessInstanceId()))
                .filteredOn(job -> job.getDuedate().toInstant().isAfter(new EngineClock().instant()))
                .hasSize(1);
    }

    @Test
    void aTicketIsGivenToAnAgentAndStaysWhereItIs() throws Exception {
        String number = opened("Uma avaria", "SUPPORT");

        act("marta", number, "assign", "{\"agent\": \"ana\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").value("ana"))
                .andExpect(jsonPath("$.status").value("IN_QUEUE"));
        assertThat(task(number).getAssignee()).isEqualTo("ana");

        act("ana", number, "assign", "{}").andExpect(jsonPath("$.assignee").value(nullValue()));
        assertThat(task(number).getAssignee()).isNull();
        assertThat(done(number)).containsExactly("OPENED", "ASSIGN", "ASSIGN");
    }

    @Test
    void aTicketInWorkChangesHandsAndAnAnswerFindsTheNewOne() throws Exception {
        String number = opened("Uma avaria", "SUPPORT");
        act("ana", number, "take", "");

        act("ana", number, "assign", "{\"agent\": \"marta\"}")
                .andExpect(jsonPath("$.assignee").value("marta"))
                .andExpect(jsonPath("$.status").value("IN_PROGRESS"));
        assertThat(task(number).getAssignee()).isEqualTo("marta");
        act("ana", number, "assign", "{\"agent\": null}").andExpect(conflict("Release it"));
    }

    @Test
    void aTicketIsGivenOnlyToSomebodyWhoWorksOnIt() throws Exception {
        String number = opened("Uma avaria", "SUPPORT");

        act("ana", number, "assign", "{\"agent\": \"bruno\"}").andExpect(names("agent"));
        act("ana", number, "assign", "{\"agent\": \"andre\"}").andExpect(names("agent"));
        act("ana", number, "assign", "{\"agent\": \"nobody-here\"}").andExpect(names("agent"));
        act("ana", number, "resolve", "");
        act("ana", number, "assign", "{\"agent\": \"ana\"}").andExpect(conflict("closed"));
    }

    @Test
    void theSubjectIsMendedOnTheTaskToo() throws Exception {
        String number = opened("ajuda", "SUPPORT");

        act("ana", number, "subject", "{\"subject\": \"  DNS de\\r\\nexemplo.pt não resolve \"}")
                .andExpect(jsonPath("$.subject").value("DNS de exemplo.pt não resolve"));

        assertThat(task(number).getName()).endsWith("DNS de exemplo.pt não resolve");
        assertThat(done(number)).contains("SUBJECT");
        act("ana", number, "subject", "{\"subject\": \" \"}").andExpect(names("subject"));
        act("ana", number, "resolve", "");
        act("ana", number, "subject", "{\"subject\": \"Outro\"}").andExpect(status().isOk());
    }

    @Test
    void tagsAreSmallWordsEachOnce() throws Exception {
        String number = opened("Uma avaria", "SUPPORT");

        act("ana", number, "tags", "{\"tags\": [\"DNS\", \"migração\", \"dns\"]}")
                .andExpect(jsonPath("$.tags", is(List.of("dns", "migração"))));
        act("ana", number, "tags", "{\"tags\": []}").andExpect(jsonPath("$.tags", empty()));
        assertThat(done(number)).containsExactly("OPENED", "TAG", "TAG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"two words\"]",
                "[\"\"]",
                "[null]",
                "[\"<b>\"]",
                "[\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"]",
                "[\"a1\",\"a2\",\"a3\",\"a4\",\"a5\",\"a6\",\"a7\",\"a8\",\"a9\",\"a10\",\"a11\",\"a12\",\"a13\",\"a14\","
                        + "\"a15\",\"a16\",\"a17\",\"a18\",\"a19\",\"a20\",\"a21\"]"
            })
    void whatIsNoTagIsRefused(String tags) throws Exception {
        String number = opened("Uma avaria", "SUPPORT");

        act("ana", number, "tags", "{\"tags\": %s}".formatted(tags)).andExpect(names("tags"));
    }

    @Test
    void whoeverWatchesATicketIsNamedOnIt() throws Exception {
        String number = opened("Uma avaria", "SUPPORT");

        act("ana", number, "watch", "")
                .andExpect(jsonPath("$.watching").value(true))
                .andExpect(jsonPath("$.watchers", contains("ana")));
        act("ana", number, "watch", "").andExpect(jsonPath("$.watchers", contains("ana")));
        read("marta", TICKETS + "/" + number)
                .andExpect(jsonPath("$.watching").value(false))
                .andExpect(jsonPath("$.watchers", contains("ana")));
        act("ana", number, "unwatch", "")
                .andExpect(jsonPath("$.watching").value(false))
                .andExpect(jsonPath("$.watchers", empty()));
        assertThat(done(number)).containsExactly("OPENED", "WATCH", "UNWATCH");
    }

    @Test
    void aLinkIsTakenAwayFromEitherEnd() throws Exception {
        String first = opened("Primeiro", "SUPPORT");
        String second = opened("Segundo", "SUPPORT");
        String toFirst = "{\"to\": \"%s\", \"kind\": \"DUPLICATES\"}".formatted(first);
        String toSecond = "{\"to\": \"%s\", \"kind\": \"DUPLICATES\"}".formatted(second);
        act("ana", second, "link", toFirst)
                .andExpect(jsonPath("$.links[0].kind").value("DUPLICATES"));

        act("ana", first, "unlink", toSecond).andExpect(status().isOk()).andExpect(jsonPath("$.links", empty()));
        act("ana", first, "unlink", toSecond).andExpect(names("to"));
        act("ana", first, "link", "{\"to\": \"%s\", \"kind\": \"SPLIT\"}".formatted(second))
                .andExpect(names("kind"));
        act("ana", first, "link", "{\"to\": \"%s\"}".formatted(first)).andExpect(names("to"));
    }

    @Test
    void aLinkNeedsTheRightOnBothAndShowsNoForeignSubject() throws Exception {
        String ours = opened("Nosso", "SUPPORT");
        String theirs = opened("Fatura secreta", "BILLING");
        String to = "{\"to\": \"%s\"}".formatted(theirs);

        act("ana", ours, "link", to).andExpect(status().isForbidden());
        act("marta", ours, "link", to).andExpect(jsonPath("$.links[0].subject").value("Fatura secreta"));

        read("ana", TICKETS + "/" + ours)
                .andExpect(jsonPath("$.links[0].number").value(theirs))
                .andExpect(jsonPath("$.links[0].subject").value(nullValue()));
    }

    @Test
    void oneActionOnManyTicketsSaysWhatWasAndWhatWasNotDone() throws Exception {
        String first = opened("Primeiro", "SUPPORT");
        String closed = opened("Fechado", "SUPPORT");
        String theirs = opened("Fatura", "BILLING");
        act("ana", closed, "resolve", "");

        String summary = content(bulk("ana", List.of(first, closed, theirs, "nothing", first), "\"take\"")
                .andExpect(status().isOk()));

        assertThat(JsonPath.<List<String>>read(summary, "$.done")).containsExactly(first);
        List<Map<String, String>> refused = JsonPath.read(summary, "$.refused");
        assertThat(refused).extracting(one -> one.get("number")).containsExactly(closed, theirs, "nothing");
        assertThat(refused.get(0).get("reason")).contains("closed");
        assertThat(refused.get(1).get("reason")).contains("not your department");
        assertThat(refused.get(2).get("reason")).contains("no ticket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"assign\", \"agent\": \"ana\"",
                "\"transfer\", \"department\": \"SALES\"",
                "\"priority\", \"priority\": \"HIGH\"",
                "\"resolve\", \"text\": \"Está feito.\"",
                "\"tag\", \"tags\": [\"dns\"]",
                "\"untag\", \"tags\": [\"DNS\"]",
                "\"take\""
            })
    void everyActionIsThereForMany(String action) throws Exception {
        String first = opened("Primeiro", "SUPPORT");
        String second = opened("Segundo", "SUPPORT");

        bulk("ana", List.of(first, second), action).andExpect(jsonPath("$.done", contains(first, second)));
    }

    @Test
    void manyTicketsGoBackToTheQueueAndGainAndLoseATag() throws Exception {
        String number = opened("Primeiro", "SUPPORT");
        act("ana", number, "take", "");
        act("ana", number, "tags", "{\"tags\": [\"dns\"]}");

        bulk("ana", List.of(number), "\"release\"").andExpect(jsonPath("$.done", contains(number)));
        bulk("ana", List.of(number), "\"tag\", \"tags\": [\"vps\", \"dns\"]");
        bulk("ana", List.of(number), "\"untag\", \"tags\": [\"dns\"]");

        read("ana", TICKETS + "/" + number)
                .andExpect(jsonPath("$.status").value("IN_QUEUE"))
                .andExpect(jsonPath("$.tags", is(List.of("vps"))));
    }

    @Test
    void anActionOnManyThatLacksSomethingNamesIt() throws Exception {
        String number = opened("Primeiro", "SUPPORT");

        bulk("ana", List.of(), "\"take\"").andExpect(names("numbers"));
        bulk("ana", List.of(number), "\"dance\"").andExpect(names("action"));
        bulk("ana", List.of(number), "\"transfer\"").andExpect(names("department"));
        bulk("ana", List.of(number), "\"priority\"").andExpect(names("priority"));
        bulk("ana", List.of(number), "\"tag\"").andExpect(names("tags"));
        bulk("ana", Collections.nCopies(201, number), "\"take\"").andExpect(names("numbers"));
    }

    private ResultActions bulk(String agent, List<String> numbers, String action) throws Exception {
        String quoted = numbers.stream().map("\"%s\""::formatted).toList().toString();
        return send(agent, TICKETS + "/bulk", "{\"numbers\": %s, \"action\": %s}".formatted(quoted, action));
    }

    @Test
    void aMergedTicketNamesTheOneThatGoesOnAndItsWordsStandThere() throws Exception {
        String first = opened("O mesmo", "SUPPORT");
        String other = opened("Uma avaria", "SUPPORT");

        act("ana", first, "merge", "{\"into\": \"%s\"}".formatted(other))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mergedInto").value(other))
                .andExpect(jsonPath("$.status").value("CLOSED"))
                .andExpect(jsonPath("$.allowed", contains("NOTE", "WATCH", "UNWATCH", "UNMERGE")));

        read("ana", TICKETS + "/" + other)
                .andExpect(jsonPath("$.merged", contains(first)))
                .andExpect(jsonPath("$.mergedInto").value(nullValue()));
        read("ana", TICKETS + "/" + other + "/messages")
                .andExpect(jsonPath("$[?(@.ticket == '%s')]", first).isNotEmpty())
                .andExpect(jsonPath("$[?(@.ticket == '%s')]", other).value(hasSize(1)));
        read("ana", TICKETS + "?requester=" + rita)
                .andExpect(jsonPath("$.items[?(@.number == '%s')].mergedInto", first)
                        .value(other));
        act("ana", first, "unmerge", "")
                .andExpect(jsonPath("$.status").value("IN_QUEUE"))
                .andExpect(jsonPath("$.mergedInto").value(nullValue()));
        read("ana", TICKETS + "/" + other + "/messages").andExpect(jsonPath("$", hasSize(1)));
        assertThat(done(first)).containsExactly("OPENED", "MERGE", "UNMERGE");
        assertThat(done(other)).containsExactly("OPENED", "MERGE", "UNMERGE");
    }

    @Test
    void aMergeThatCannotBeIsRefusedWithTheReason() throws Exception {
        String number = opened("Uma avaria", "SUPPORT");
        String theirs = opened("Fatura", "BILLING");
        String another = opened("De outro", "SUPPORT", UUID.randomUUID() + "@cliente.example");

        act("ana", number, "merge", "{\"into\": \"%s\"}".formatted(number)).andExpect(names("into"));
        act("ana", number, "merge", "{\"into\": \"%s\"}".formatted(another)).andExpect(names("into"));
        act("ana", number, "merge", "{\"into\": \"nothing\"}").andExpect(names("into"));
        act("ana", number, "merge", "{\"into\": \"AAA-000-00000\"}").andExpect(status().isNotFound());
        act("ana", number, "merge", "{\"into\": \"%s\"}".formatted(theirs)).andExpect(status().isForbidden());
        act("bruno", theirs, "merge", "{\"into\": \"%s\"}".formatted(number)).andExpect(status().isForbidden());
        act("ana", number, "unmerge", "").andExpect(conflict("not merged"));
        act("ana", number, "merge", "{\"into\": \"%s\"}".formatted(opened("O mesmo", "SUPPORT")));
        act("ana", number, "take", "").andExpect(conflict("was merged into"));
        act("ana", number, "reopen", "").andExpect(conflict("was merged into"));
        act("ana", number, "messages", "{\"text\": \"Olá\"}").andExpect(conflict("was merged into"));
    }

    @Test
    void aTicketIsSplitAndTheNewOneHoldsTheMessagesWithTheirFiles() throws Exception {
        String number = opened("Duas coisas", "SUPPORT");
        act("ana", number, "messages", "{\"text\": \"E a fatura?\"}");
        String second = JsonPath.read(content(read("ana", TICKETS + "/" + number + "/messages")), "$[1].id");
        attachments.keep(
                UUID.fromString(second),
                List.of(new NewFile("fatura.pdf", "application/pdf", "x".getBytes(), null, false)));

        String split = "{\"messageIds\": [\"%s\"], \"subject\": \"A fatura\", \"department\": \"BILLING\"}";
        String opened = JsonPath.read(
                content(act("ana", number, "split", split.formatted(second))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.subject").value("A fatura"))
                        .andExpect(jsonPath("$.department").value("BILLING"))
                        .andExpect(jsonPath("$.status").value("IN_QUEUE"))
                        .andExpect(jsonPath("$.links[0].number").value(number))
                        .andExpect(jsonPath("$.links[0].kind").value("SPLIT_FROM"))),
                "$.number");

        read("bruno", TICKETS + "/" + opened + "/messages")
                .andExpect(jsonPath("$[*].text", contains("E a fatura?")))
                .andExpect(jsonPath("$[0].attachments[0].name").value("fatura.pdf"));
        String file =
                JsonPath.read(content(read("bruno", TICKETS + "/" + opened + "/messages")), "$[0].attachments[0].id");
        read("bruno", "/api/v1/attachments/" + file).andExpect(status().isOk());
        read("ana", "/api/v1/attachments/" + file).andExpect(status().isForbidden());
        read("ana", TICKETS + "/" + number + "/messages")
                .andExpect(jsonPath("$[?(@.kind == 'PUBLIC')].text", contains("Não funciona.")));
        read("ana", TICKETS + "/" + number)
                .andExpect(jsonPath("$.links[0].kind").value("SPLIT_INTO"));
        assertThat(done(number)).endsWith("SPLIT");
        assertThat(done(opened)).containsExactly("OPENED", "SPLIT");
    }

    @Test
    void aSplitThatCannotBeIsRefusedAndMovesNothing() throws Exception {
        String number = opened("Uma coisa", "SUPPORT");
        String other = opened("Outra coisa", "SUPPORT");
        String only = JsonPath.read(content(read("ana", TICKETS + "/" + number + "/messages")), "$[0].id");
        String foreign = JsonPath.read(content(read("ana", TICKETS + "/" + other + "/messages")), "$[0].id");
        String split = "{\"messageIds\": [\"%s\"], \"subject\": \"%s\"}";

        act("ana", number, "split", split.formatted(only, "Tudo"))
                .andExpect(names("messageIds"))
                .andExpect(jsonPath("$.detail", containsString("behind")));
        act("ana", number, "split", split.formatted(foreign, "De outro")).andExpect(names("messageIds"));
        act("ana", number, "split", "{\"messageIds\": [], \"subject\": \"Nada\"}")
                .andExpect(names("messageIds"));
        act("ana", number, "split", split.formatted(only, " ")).andExpect(names("subject"));

        read("ana", TICKETS + "/" + number + "/messages").andExpect(jsonPath("$", hasSize(1)));
        read("ana", TICKETS + "/" + other + "/messages").andExpect(jsonPath("$", hasSize(1)));
    }

    private static ResultMatcher names(String field) {
        return result -> {
            status().isBadRequest().match(result);
            jsonPath("$.errors[*].field", hasItem(containsString(field))).match(result);
        };
    }

    private static ResultMatcher conflict(String words) {
        return result -> {
            status().isConflict().match(result);
            jsonPath("$.detail", containsString(words)).match(result);
        };
    }
}
