package org.atende.desk.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atende.testing.As;
import org.atende.testing.EngineClock;
import org.atende.ticket.Actor;
import org.atende.ticket.NewMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** What agents write, from the first keystroke until it is sent. */
abstract class ComposeContract extends OnATicket {

    @Autowired
    AgentUploads uploads;

    private ResultActions drafts(String agent) throws Exception {
        return web.perform(get(path("drafts")).with(As.agent(agent)));
    }

    private ResultActions keep(String agent, String kind, Map<String, ?> draft) throws Exception {
        return web.perform(put(path("drafts/" + kind))
                .with(As.agent(agent))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(draft)));
    }

    @Test
    void aPageIsMadeSafeAndItsTextFaithful() throws Exception {
        String html = "<div>Faça <b>isto</b>:</div><ol><li>Abra</li><li>Grave</li></ol><script>x()</script>";

        send("ana", "messages", Map.of("html", html))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.text").value("Faça isto:\n\n1. Abra\n2. Grave"))
                .andExpect(
                        jsonPath("$.html").value("<div>Faça <b>isto</b>:</div><ol><li>Abra</li><li>Grave</li></ol>"));
        send("ana", "messages", Map.of("html", "<div>Só linhas</div>"))
                .andExpect(jsonPath("$.text").value("Só linhas"))
                .andExpect(jsonPath("$.html").value(nullValue()));
    }

    @Test
    void everyStepMaySayItsWordsAsAPageWithFiles() throws Exception {
        String file = brought("ana", "a.txt", "olá");
        send("ana", "transfer", Map.of("department", "SUPPORT", "html", "<b>Vejam</b>"))
                .andExpect(status().isOk());
        send("ana", "review", Map.of("note", "Vejam também.")).andExpect(status().isOk());
        send("ana", "schedule", Map.of("until", "2099-01-01T09:00:00Z", "html", "<i>Amanhã</i>"))
                .andExpect(status().isOk());
        send("ana", "ask", Map.of("html", "<b>Sim?</b>", "attachments", List.of(file)))
                .andExpect(status().isOk());
        send("ana", "resolve", Map.of("html", "<b>Feito</b>")).andExpect(status().isOk());
        send("ana", "reopen", Map.of("html", "<b>Afinal não</b>")).andExpect(status().isOk());

        web.perform(get(path("messages")).with(As.agent("ana")))
                .andExpect(jsonPath("$[*].html")
                        .value(org.hamcrest.Matchers.hasItems(
                                "<b>Vejam</b>", "<i>Amanhã</i>", "<b>Sim?</b>", "<b>Feito</b>", "<b>Afinal não</b>")))
                .andExpect(
                        jsonPath("$[?(@.text == 'Sim?')].attachments[0].name").value("a.txt"));
    }

    @Test
    void aFileIsBroughtFirstAndThenSent() throws Exception {
        String id = id(bring("ana", "..\\pasta\\relató rio.txt", "olá".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value("relató rio.txt"))
                .andExpect(jsonPath("$.type").value("text/plain"))
                .andExpect(jsonPath("$.size").value(4)));
        web.perform(get("/api/v1/uploads/" + id).with(As.agent("ana")))
                .andExpect(content().bytes("olá".getBytes(StandardCharsets.UTF_8)));

        send("ana", "messages", Map.of("text", "Segue.", "attachments", List.of(id)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.attachments[0].name").value("relató rio.txt"));

        web.perform(get("/api/v1/uploads/" + id).with(As.agent("ana"))).andExpect(status().isNotFound());
        send("ana", "messages", Map.of("text", "Outra vez.", "attachments", List.of(id)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("no longer there")));
    }

    @Test
    void aFileIsItsAgentsAlone() throws Exception {
        String id = brought("ana", "a.txt", "segredo");

        web.perform(get("/api/v1/uploads/" + id).with(As.agent("marta"))).andExpect(status().isNotFound());
        web.perform(delete("/api/v1/uploads/" + id).with(As.agent("marta"))).andExpect(status().isNoContent());
        send("marta", "messages", Map.of("text", "x", "attachments", List.of(id)))
                .andExpect(status().isBadRequest());
        send("ana", "messages", Map.of("text", "x", "attachments", List.of(id))).andExpect(status().isCreated());
    }

    @Test
    void whatIsTooLargeIsRefusedWithWhatIsPossible() throws Exception {
        bring("ana", "grande.bin", new byte[10 * 1024 * 1024 + 1])
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.detail").value("A file may have 10 MB at most."));
        String half = id(bring("ana", "meio.bin", new byte[10 * 1024 * 1024]).andExpect(status().isCreated()));
        String other = id(bring("ana", "outro.bin", new byte[9 * 1024 * 1024]).andExpect(status().isCreated()));

        send("ana", "messages", Map.of("text", "x", "attachments", List.of(half, other)))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.detail").value("All files together may have 18 MB at most."));
        send("ana", "messages", Map.of("text", "x", "attachments", List.of(half)))
                .andExpect(status().isCreated());
    }

    @Test
    void aFileThatNothingHoldsIsSweptAwayAndADraftsFileStays() throws Exception {
        String loose = brought("ana", "solto.txt", "x");
        String held = brought("ana", "preso.txt", "x");
        keep("ana", "answer", Map.of("html", "<b>Segue</b>", "attachments", List.of(held)))
                .andExpect(status().isOk());

        EngineClock.forward(Duration.ofDays(8));
        uploads.sweep();

        web.perform(get("/api/v1/uploads/" + loose).with(As.agent("ana"))).andExpect(status().isNotFound());
        web.perform(get("/api/v1/uploads/" + held).with(As.agent("ana"))).andExpect(status().isOk());
    }

    @Test
    void aDraftIsFoundAgainByItsAgentAndNobodyElse() throws Exception {
        String file = brought("ana", "a.txt", "x");
        keep("ana", "answer", Map.of("html", "<b>A meio</b><script>x()</script>", "attachments", List.of(file)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.savedAt").isNotEmpty());
        keep("ana", "answer", Map.of("html", "<b>A meio, mais</b>", "attachments", List.of(file)))
                .andExpect(status().isOk());
        keep("ana", "note", Map.of("html", "Nota")).andExpect(status().isOk());

        drafts("ana")
                .andExpect(jsonPath("$.answer.html").value("<b>A meio, mais</b>"))
                .andExpect(jsonPath("$.answer.attachments[0].name").value("a.txt"))
                .andExpect(jsonPath("$.note.html").value("Nota"))
                .andExpect(jsonPath("$.maxFileSize").value(10 * 1024 * 1024));
        drafts("marta").andExpect(jsonPath("$.answer").value(nullValue()));
        drafts("bruno").andExpect(status().isForbidden());

        web.perform(delete(path("drafts/answer")).with(As.agent("ana"))).andExpect(status().isNoContent());
        drafts("ana")
                .andExpect(jsonPath("$.answer").value(nullValue()))
                .andExpect(jsonPath("$.note.html").value("Nota"));
        keep("ana", "poem", Map.of("html", "x")).andExpect(status().isBadRequest());
    }

    @Test
    void whoMissedSomebodysWordsIsToldThemBeforeAnythingIsSent() throws Exception {
        String seen = lastMessage();
        tickets.customerWrote(number, NewMessage.of("Já funciona!"), Actor.of(rita), true);
        send("marta", "messages", Map.of("text", "Cliente contente.", "kind", "NOTE"))
                .andExpect(status().isCreated());
        Map<String, Object> ask = new HashMap<>(Map.of("text", "Ainda está lento?", "seen", seen));

        send("ana", "ask", ask)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("wrote meanwhile")))
                .andExpect(jsonPath("$.meanwhile", hasSize(2)))
                .andExpect(jsonPath("$.meanwhile[0].author").value("Rita"))
                .andExpect(jsonPath("$.meanwhile[0].text").value("Já funciona!"))
                .andExpect(jsonPath("$.meanwhile[1].kind").value("NOTE"));
        assertThat(tickets.conversation(tickets.get(number))).hasSize(3);

        ask.put("anyway", true);
        send("ana", "ask", ask).andExpect(status().isOk());
    }

    @Test
    void ownWordsAndThoseOfTheDeskItselfWarnNobody() throws Exception {
        String seen = lastMessage();
        send("ana", "messages", Map.of("text", "Estou a ver.")).andExpect(status().isCreated());
        tickets.remark(number, NewMessage.of("Um reparo da secretária."));

        send("ana", "ask", Map.of("text", "Ainda?", "seen", seen)).andExpect(status().isOk());
    }

    @Test
    void filesWithoutAWordAreNotSent() throws Exception {
        String file = brought("ana", "a.txt", "x");

        send("ana", "resolve", Map.of("attachments", List.of(file)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("text must not be empty"));
        web.perform(get("/api/v1/uploads/" + file).with(As.agent("ana"))).andExpect(status().isOk());
    }
}
