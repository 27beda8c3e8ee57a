package org.atende.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.atende.testing.OnH2;
import org.atende.testing.SignInForm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnH2
class HelpTests {

    @Autowired
    MockMvc web;

    @Autowired
    Markdown markdown;

    private ResultActions save(String path, SignInForm marta, String... fields) throws Exception {
        var request = post(path).with(marta).param("_csrf", marta.token("/articles/new"));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request);
    }

    private SignInForm marta() throws Exception {
        SignInForm form = new SignInForm(web);
        form.send("marta", "marta");
        return form;
    }

    @Test
    void theDesksRulesAreTheFirstArticleInBothLanguages() throws Exception {
        web.perform(get("/help")).andExpect(content().string(containsString("Como trabalhamos")));
        web.perform(get("/help/como-trabalhamos"))
                .andExpect(content().string(containsString("<h2>Departamentos</h2>")));
        web.perform(get("/help/como-trabalhamos").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("<h2>Departments</h2>")));
        web.perform(get("/help/nothing")).andExpect(status().isNotFound());
    }

    @Test
    void aManagerWritesOneThatIsFoundWhileASubjectIsTyped() throws Exception {
        SignInForm marta = marta();
        save(
                        "/articles/new",
                        marta,
                        "slug",
                        "certificado",
                        "language",
                        "PT",
                        "title",
                        "Renovar o certificado SSL",
                        "body",
                        "Passo a **passo**.",
                        "published",
                        "true")
                .andExpect(redirectedUrlPattern("/articles/*"));

        web.perform(get("/help/suggest").param("subject", "O certificado expirou"))
                .andExpect(content().string(containsString("/help/certificado")))
                .andExpect(content().string(not(containsString("<html"))));
        web.perform(get("/help/suggest").param("subject", "xy"))
                .andExpect(content().string(not(containsString("href"))));
        web.perform(get("/help/certificado")).andExpect(content().string(containsString("<strong>passo</strong>")));
        save("/articles/new", marta, "slug", "certificado", "language", "PT", "title", "Outro", "body", "x")
                .andExpect(content().string(containsString("Já existe uma página com este nome")));
        save("/articles/new", marta, "slug", "Não", "language", "PT", "title", "", "body", "O meu texto")
                .andExpect(content().string(containsString("O meu texto")))
                .andExpect(content().string(containsString("só pode ter")));
    }

    @Test
    void whatIsHiddenIsNotThere() throws Exception {
        save("/articles/new", marta(), "slug", "rascunho", "language", "PT", "title", "Rascunho secreto", "body", "x");

        web.perform(get("/help")).andExpect(content().string(not(containsString("Rascunho secreto"))));
        web.perform(get("/help/rascunho")).andExpect(status().isNotFound());
    }

    @Test
    void onlyManagersWrite() throws Exception {
        SignInForm ana = new SignInForm(web);
        ana.send("ana", "ana");
        web.perform(get("/articles").with(ana)).andExpect(status().isForbidden());
        web.perform(get("/articles")).andExpect(status().isFound());
    }

    @Test
    void nothingInMarkdownRuns() {
        String html = markdown.html(
                "<script>alert(1)</script>\n\n[x](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n**good**");

        assertThat(html).contains("<strong>good</strong>").doesNotContain("<script", "<img", "href=\"javascript");
    }
}
