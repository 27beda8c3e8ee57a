package org.atende.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.atende.identity.Language;
import org.atende.mail.address.AddressSettings;
import org.atende.mail.address.DeskAddresses;
import org.atende.sla.Calendars;
import org.atende.sla.DeskHours;
import org.atende.testing.OnH2;
import org.atende.testing.SignInForm;
import org.atende.ticket.Department;
import org.atende.ticket.TicketSettings;
import org.atende.ticket.TicketSettings.OfDepartment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnH2
class HelpTests {

    @Autowired
    MockMvc web;

    @Autowired
    Markdown markdown;

    @Autowired
    Articles articles;

    @Autowired
    TicketSettings rules;

    @Autowired
    DeskHours hours;

    @Autowired
    MessageSource words;

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

    private DeskFacts facts(Map<Department, List<String>> mailboxes, TicketSettings rules, DeskHours hours) {
        AddressSettings addresses = new AddressSettings(mailboxes, "reply.example", "bounce.example");
        return new DeskFacts(new DeskAddresses(addresses), rules, hours, words);
    }

    @Test
    void theDesksRulesAreWhatTheSettingsAndTheCalendarSay() throws Exception {
        DeskHours.Days first = hours.now(Calendars.OFFICE).week().get(0);

        web.perform(get("/help/como-trabalhamos"))
                .andExpect(content().string(containsString(first.hours())))
                .andExpect(content().string(containsString("mailto:" + "billing&#64;atende.localhost")))
                .andExpect(content().string(containsString("durante %d meses".formatted(rules.reopenMonths()))))
                .andExpect(content().string(containsString("<strong>Aguarda resposta do cliente</strong>")))
                .andExpect(content().string(not(containsString("{desk"))));
        web.perform(get("/help/como-trabalhamos").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Monday to")))
                .andExpect(content().string(containsString("for %d months".formatted(rules.reopenMonths()))))
                .andExpect(content().string(not(containsString("{desk"))));
    }

    @Test
    void otherSettingsMakeOtherRulesAndNothingOfThemIsMarkdown() {
        OfDepartment billings = new OfDepartment(null, Period.ofDays(14), 1, null, null);
        TicketSettings others = new TicketSettings(
                ZoneId.of("Europe/Lisbon"),
                Period.ofDays(1),
                Period.ofDays(9),
                2,
                null,
                null,
                Map.of(Department.BILLING, billings));
        DeskHours nights = mock();
        when(nights.now(Calendars.OFFICE))
                .thenReturn(new DeskHours.Reach(
                        true,
                        null,
                        ZoneId.of("Atlantic/Azores"),
                        List.of(
                                new DeskHours.Days(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, "22:00-23:30"),
                                new DeskHours.Days(DayOfWeek.SUNDAY, DayOfWeek.SUNDAY, ""))));
        DeskFacts facts = facts(Map.of(Department.SUPPORT, List.of("*a*_b_`c`[d](e)@desk.example")), others, nights);

        String english = facts.fill("{desk.remindAfter}, {desk.closeAfter}, {desk.reopenMonths}", Locale.ENGLISH);
        String portuguese = facts.fill("{desk.departments}\n\n{desk.hours}", Locale.forLanguageTag("pt-PT"));

        assertThat(Jsoup.parse(markdown.html(english)).text())
                .isEqualTo("1 day, 9 days (Billing: 14 days), 2 months (Billing: 1 month)");
        Document page = Jsoup.parse(markdown.html(portuguese));
        assertThat(page.select("li").eachText())
                .hasSize(5)
                .contains("Segunda-feira a sábado: 22:00-23:30", "Domingo: Encerrado")
                .anySatisfy(support -> assertThat(support).endsWith("*a*_b_`c`[d](e)@desk.example"));
        assertThat(page.select("em, code")).isEmpty();
        assertThat(page.text()).contains("Atlantic/Azores");
    }

    @Test
    void aManagersOwnRulesStayAndAPlaceThatNobodyFillsIsRefused() throws Exception {
        SignInForm marta = marta();
        String slug = "regras-" + UUID.randomUUID().toString().substring(0, 8);
        String[] typed = {"slug", slug, "language", "PT", "title", "Regras", "published", "true", "body"};

        save("/articles/new", marta, with(typed, "Até {desk.reopenmonths}."))
                .andExpect(content().string(containsString("Ninguém preenche estes lugares: desk.reopenmonths.")))
                .andExpect(content().string(containsString("{desk.closeAfter}")));
        save("/articles/new", marta, with(typed, "Reabre **durante {desk.reopenMonths}**, diz {quem.sabe}."))
                .andExpect(redirectedUrlPattern("/articles/*"));
        articles.renewUnedited(slug, Language.PT, "Do programa");

        web.perform(get("/help/" + slug))
                .andExpect(content()
                        .string(containsString("<strong>durante %d meses</strong>".formatted(rules.reopenMonths()))))
                .andExpect(content().string(containsString("{quem.sabe}")));
    }

    private static String[] with(String[] fields, String last) {
        return Stream.concat(Stream.of(fields), Stream.of(last)).toArray(String[]::new);
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
        web.perform(get("/help/certificado").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("<article class=\"prose\" lang=\"pt\">")))
                .andExpect(content().string(containsString("<strong>passo</strong>")));
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
