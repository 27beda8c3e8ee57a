package org.atende.desk.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atende.testing.As;
import org.atende.testing.MailServer;
import org.atende.testing.SignInForm;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Ready-made answers, and colleagues called by name. */
abstract class CannedRepliesContract extends OnATicket {

    private static final String REPLIES = "/api/v1/canned-replies";

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private static Map<String, Object> reply(String title, String department, String language, String html) {
        Map<String, Object> reply = new HashMap<>(Map.of("title", title, "language", language, "html", html));
        reply.put("department", department);
        return reply;
    }

    private ResultActions call(String agent, MockHttpServletRequestBuilder request, Map<String, ?> body)
            throws Exception {
        return web.perform(request.with(As.agent(agent))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(body)));
    }

    private String written(String department, String language, String html) throws Exception {
        String title = "Resposta " + UUID.randomUUID();
        call("marta", post(REPLIES), reply(title, department, language, html)).andExpect(status().isCreated());
        return title;
    }

    @Test
    void areFilledForATicketWithThoseOfItsDepartmentAndItsCustomersLanguageFirst() throws Exception {
        String english = written("SUPPORT", "EN", "<div>Hello</div>");
        String ours = written(
                "SUPPORT",
                "PT",
                "<div>Olá {customer.name}, sobre <b>{ticket.number}</b>. {agent.name} {agent.email}</div>");
        String everybodys = written(null, "PT", "<div>Obrigado {customer.name}</div>");
        String theirs = written("BILLING", "PT", "<div>Fatura</div>");

        String found = web.perform(get(path("canned-replies")).with(As.agent("ana")))
                .andExpect(jsonPath("$[*].title", hasItems(english, ours, everybodys)))
                .andExpect(jsonPath("$[*].title", not(hasItem(theirs))))
                .andExpect(jsonPath("$[?(@.title == '%s')].html", ours)
                        .value(hasItem(containsString("Olá Rita, sobre <b>" + number + "</b>."))))
                .andExpect(jsonPath("$[?(@.title == '%s')].text", ours).value(hasItem(containsString("Olá Rita"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(found.indexOf(everybodys)).isLessThan(found.indexOf(english));
        web.perform(get(path("canned-replies")).with(As.agent("bruno"))).andExpect(status().isForbidden());
    }

    @Test
    void sayWhichPlacesHaveNoValueAndWriteNamesAsText() {
        assertThat(Placeholders.fill("{customer.name} {agent.name}", Map.of("agent.name", "<b>Ana</b>"), Map.of()))
                .isEqualTo(new Placeholders.Filled("{customer.name} &lt;b&gt;Ana&lt;/b&gt;", List.of("customer.name")));
    }

    @Autowired
    JdbcClient jdbc;

    private String article(String language, String title, boolean published, String slug) {
        jdbc.sql("insert into help_article (id, slug, language, title, body, published, updated_at, updated_by)"
                        + " values (?, ?, ?, ?, 'x', ?, current_timestamp, 'marta')")
                .params(UUID.randomUUID(), slug, language, title, published)
                .update();
        return slug;
    }

    @Test
    void linkAHelpPageInTheCustomersLanguage() throws Exception {
        String slug = article("EN", "Renew a certificate", true, "cert-" + UUID.randomUUID());
        article("PT", "Renovar <o> certificado", true, slug);
        String english = article("EN", "Only in English", true, "only-" + UUID.randomUUID());
        String title =
                written("SUPPORT", "EN", "<div>See {article:%s} or {article:%s}.</div>".formatted(slug, english));
        String found = "$[?(@.title == '%s')].".formatted(title);

        web.perform(get(path("canned-replies")).with(As.agent("ana")))
                .andExpect(jsonPath(found + "html")
                        .value(hasItem(containsString("<a href=\"http://localhost:8080/help/" + slug
                                + "\">Renovar &lt;o&gt; certificado</a>"))))
                .andExpect(jsonPath(found + "html").value(hasItem(containsString(">Only in English</a>"))))
                .andExpect(jsonPath(found + "text").value(hasItem(containsString("/help/" + slug))))
                .andExpect(jsonPath(found + "unknown.length()").value(hasItem(0)));

        jdbc.sql("update help_article set published = false where slug = ?")
                .param(slug)
                .update();
        web.perform(get(path("canned-replies")).with(As.agent("ana")))
                .andExpect(jsonPath(found + "html").value(hasItem(containsString("{article:%s}".formatted(slug)))))
                .andExpect(jsonPath(found + "unknown[0]").value(hasItem("article:" + slug)));
    }

    @Test
    void areRefusedWithAHelpPageThatCustomersDoNotSee() throws Exception {
        String hidden = article("PT", "Rascunho", false, "hidden-" + UUID.randomUUID());

        for (String slug : List.of(hidden, "no-such-page", "Não é um nome")) {
            call("marta", post(REPLIES), reply("Errada", null, "PT", "Leia {article:%s}".formatted(slug)))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.detail", containsString("article:" + slug)));
        }
    }

    @Test
    void areRefusedWithAPlaceThatNobodyFills() throws Exception {
        call("marta", post(REPLIES), reply("Errada", null, "PT", "Olá {customer.nome}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("customer.nome")))
                .andExpect(jsonPath("$.detail", containsString("customer.name")));
        call("marta", post(REPLIES), reply("", null, "PT", "Olá")).andExpect(status().isBadRequest());
        call("marta", post(REPLIES), reply("Vazia", null, "PT", "<div><br></div>"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void areReadByAgentsAndWrittenByManagers() throws Exception {
        call("ana", post(REPLIES), reply("Minha", null, "PT", "Olá"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString("Only managers")));
        String id = id(call("marta", post(REPLIES), reply("Dela", null, "PT", "Olá<script>x()</script>"))
                .andExpect(jsonPath("$.html").value("Olá")));

        call("marta", put(REPLIES + "/" + id), reply("Dela, melhor", "SALES", "EN", "Hello"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Dela, melhor"));
        web.perform(get(REPLIES).with(As.agent("ana")))
                .andExpect(jsonPath("$[?(@.id == '%s')].department", id).value("SALES"));
        web.perform(delete(REPLIES + "/" + id).with(As.agent("ana"))).andExpect(status().isForbidden());
        web.perform(delete(REPLIES + "/" + id).with(As.agent("marta"))).andExpect(status().isNoContent());
        call("marta", put(REPLIES + "/" + id), reply("Dela", null, "PT", "Olá")).andExpect(status().isNotFound());
    }

    @Test
    void areKeptOnAPageOfTheManagers() throws Exception {
        SignInForm marta = new SignInForm(web);
        marta.send("marta", "marta");
        String title = "Da página " + UUID.randomUUID();

        web.perform(post("/replies")
                        .with(marta)
                        .param("_csrf", marta.token("/replies"))
                        .param("title", title)
                        .param("department", "")
                        .param("language", "PT")
                        .param("html", "<div>Olá {customer.name}</div>"))
                .andExpect(flash().attribute("told", "replies.saved"));
        web.perform(get("/replies").with(marta))
                .andExpect(content().string(containsString(title)))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(post("/replies")
                        .with(marta)
                        .param("_csrf", marta.token("/replies"))
                        .param("title", title)
                        .param("language", "PT")
                        .param("html", "{que.e.isto}"))
                .andExpect(flash().attributeExists("wrong"));
        web.perform(get("/replies").with(As.signedIn(web, "ana"))).andExpect(status().isForbidden());
    }

    @Test
    void whoeverIsNamedInANoteIsToldAndWatchesTheTicket() throws Exception {
        int before = MailServer.mailsTo("marta@").size();

        send("ana", "messages", Map.of("text", "@marta, vê isto? (@bruno, @ninguem, eu@ana.pt)", "kind", "NOTE"))
                .andExpect(status().isCreated());

        assertThat(tickets.watchers(tickets.get(number))).containsExactly("marta");
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("mail-summary")
                .processInstanceBusinessKey(number.value())
                .list()
                .forEach(mail -> management.executeJob(management
                        .createJobQuery()
                        .processInstanceId(mail.getId())
                        .singleResult()
                        .getId()));
        assertThat(MailServer.mailsTo("marta@")).hasSize(before + 1);
    }
}
