package org.atende.desk.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.Map;
import org.atende.testing.OnH2;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.DeskApi;
import org.atende.testing.browser.Held;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Tasklist;
import org.atende.testing.browser.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What can be done to a ticket beside its steps, in Tasklist. */
@OnH2
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class TicketActionsIT {

    @Autowired
    DeskApi api;

    private static Tasklist choose(Tasklist tasklist, String action) {
        button(tasklist).click();
        item(tasklist, action).click();
        return tasklist;
    }

    private static Locator button(Tasklist tasklist) {
        return tasklist.ticket().locator(".atende-menu-button > button");
    }

    private static Locator item(Tasklist tasklist, String action) {
        return tasklist.ticket().locator("[data-action=%s]".formatted(action));
    }

    private static Locator dialog(Tasklist tasklist) {
        return tasklist.ticket().locator("dialog[open]");
    }

    private static Locator toast(Tasklist tasklist) {
        return tasklist.page().locator(".atende-toast");
    }

    private static void confirm(Tasklist tasklist) {
        dialog(tasklist).locator("[type=submit]").click();
    }

    private static void picture(Tasklist tasklist, String name) {
        Path file = Path.of("target/browser/actions-%s.png".formatted(name));
        tasklist.page().screenshot(new ScreenshotOptions().setPath(file));
    }

    private Tasklist ana(Windows windows, String language, String number) {
        return windows.tasklist(language).signIn("ana").choose("Support").open(number);
    }

    @Test
    void theMenuIsWorkedByTheKeyboardAndGivesTheFocusBack(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Site em baixo", "Erro 503.");
        Tasklist ana = ana(windows, PORTUGUESE, number);

        button(ana).focus();
        button(ana).press("ArrowDown");
        assertThat(item(ana, "ASSIGN")).isFocused();
        item(ana, "ASSIGN").press("End");
        assertThat(item(ana, "WATCH")).isFocused();
        item(ana, "WATCH").press("j");
        assertThat(item(ana, "MERGE")).isFocused();
        Accessibility.check(ana.page(), ".atende-menu-button");
        picture(ana, "menu");
        item(ana, "MERGE").press("Escape");
        assertThat(button(ana)).isFocused();
        assertThat(ana.ticket().locator(".atende-menu")).isHidden();

        choose(ana, "ASSIGN");
        assertThat(dialog(ana).locator("input[type=search]")).isFocused();
        ana.page().keyboard().press("Escape");
        assertThat(dialog(ana)).hasCount(0);
        assertThat(button(ana)).isFocused();
    }

    @Test
    void assignsToOneselfFirstOrToSomebodyByName(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Site em baixo", "Erro 503.");
        Tasklist ana = ana(windows, PORTUGUESE, number);

        choose(ana, "ASSIGN");
        assertThat(dialog(ana).locator("input:checked")).hasValue("ana");
        assertThat(dialog(ana)).containsText("Ana (eu)");
        Accessibility.check(ana.page(), "dialog");
        picture(ana, "assign");
        confirm(ana);
        assertThat(toast(ana)).containsText("Atribuído a Ana");
        assertThat(api.ticket(number).get("assignee").textValue()).isEqualTo("ana");
        assertThat(ana.ticket().locator(".atende-facts")).containsText("ana");

        choose(ana, "ASSIGN");
        dialog(ana).locator("input[type=search]").fill("mart");
        dialog(ana).locator("input[type=search]").press("Enter");
        assertThat(toast(ana)).containsText("Atribuído a Marta");
        assertThat(api.ticket(number).get("assignee").textValue()).isEqualTo("marta");
    }

    @Test
    void assignsToTheAgentNamedBeforeTheListHasCome(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Site em baixo", "Erro 502.");
        Tasklist ana = ana(windows, PORTUGUESE, number);

        Held agents = Held.back(ana.page(), "**/desk/v1/agents").whileAsking(() -> choose(ana, "ASSIGN"));
        dialog(ana).locator("input[type=search]").fill("mart");
        dialog(ana).locator("input[type=search]").press("Enter");
        agents.come();

        assertThat(toast(ana)).containsText("Atribuído a Marta");
        assertThat(api.ticket(number).get("assignee").textValue()).isEqualTo("marta");
    }

    @Test
    void editsTheSubjectInItsPlaceAndTagsAndWatches(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "ajuda", "O DNS não resolve.");
        Tasklist ana = ana(windows, ENGLISH, number);

        choose(ana, "SUBJECT");
        Accessibility.check(ana.page(), ".atende-header");
        ana.ticket().locator(".atende-rename input").fill("DNS of exemplo.pt");
        picture(ana, "subject");
        ana.ticket().locator(".atende-rename input").press("Enter");
        assertThat(ana.ticket().locator(".atende-subject")).hasText("DNS of exemplo.pt");
        assertThat(button(ana)).isFocused();

        choose(ana, "TAG");
        Accessibility.check(ana.page(), "dialog");
        Locator typed = dialog(ana).locator(".atende-field input");
        typed.fill("DNS");
        typed.press("Enter");
        typed.fill("vps");
        typed.press("Enter");
        picture(ana, "tags");
        dialog(ana).locator(".atende-tag button").first().click();
        confirm(ana);
        assertThat(ana.ticket().locator(".atende-strip .atende-tag")).hasText("vps");
        assertThat(api.ticket(number).get("tags").toString()).isEqualTo("[\"vps\"]");

        choose(ana, "WATCH");
        assertThat(ana.ticket().locator(".atende-watchers")).hasText("Watched by ana");
        button(ana).click();
        assertThat(item(ana, "WATCH")).hasAttribute("aria-checked", "true");
    }

    @Test
    void whatIsWrongIsSaidInTheDialogAndNothingTypedIsLost(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Avaria", "Não funciona.");
        Tasklist ana = ana(windows, PORTUGUESE, number);

        choose(ana, "TAG");
        dialog(ana).locator(".atende-field input").fill("<b>");
        confirm(ana);

        assertThat(dialog(ana).locator("[role=alert]")).containsText("tags must each be one word");
        assertThat(dialog(ana).locator(".atende-tag")).containsText("<b>");
    }

    @Test
    void transfersWithANote(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Uma fatura", "Qual pago?");
        Tasklist ana = ana(windows, PORTUGUESE, number);

        choose(ana, "TRANSFER");
        Accessibility.check(ana.page(), "dialog");
        dialog(ana).locator("textarea").fill("É convosco.");
        confirm(ana);

        assertThat(toast(ana)).containsText(number + " passou para Faturação");
        assertThat(api.ticket(number).get("department").textValue()).isEqualTo("BILLING");
        assertThat(api.messages(number).findValuesAsText("text")).contains("É convosco.");
    }

    @Test
    void linksToATicketOfTheSameCustomerAndTakesTheLinkAway(Windows windows) {
        String other = api.open("SUPPORT", "NORMAL", "O primeiro", "Não funciona.");
        String number = api.open("SUPPORT", "CRITICAL", "O segundo", "Continua.");
        Tasklist ana = ana(windows, PORTUGUESE, number);

        choose(ana, "LINK");
        dialog(ana)
                .locator("label")
                .filter(new FilterOptions().setHasText(other))
                .click();
        Accessibility.check(ana.page(), "dialog");
        picture(ana, "link");
        confirm(ana);
        assertThat(toast(ana)).containsText("Ligado a " + other);
        assertThat(api.ticket(number).get("links").findValuesAsText("number")).containsExactly(other);

        choose(ana, "LINK");
        dialog(ana).locator(".atende-links button").click();
        assertThat(toast(ana)).containsText("Já não está ligado");
        assertThat(api.ticket(number).get("links")).isEmpty();
    }

    @Test
    void splitsTickedMessagesIntoANewTicket(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Duas coisas", "O site está lento.");
        api.step(number, "messages", Map.of("text", "E quanto à fatura de maio?"));
        Tasklist ana = ana(windows, PORTUGUESE, number);

        choose(ana, "SPLIT");
        Locator bar = ana.ticket().locator(".atende-split");
        bar.locator("[type=submit]").click();
        assertThat(bar.locator("[role=alert]")).hasText("Marque as mensagens a levar.");
        ana.turns().last().locator("input[type=checkbox]").check();
        bar.locator("input").fill("A fatura de maio");
        bar.locator("select").selectOption("BILLING");
        Accessibility.check(ana.page(), ".atende-split");
        picture(ana, "split");
        bar.locator("[type=submit]").click();

        assertThat(toast(ana)).containsText("As mensagens estão agora em");
        assertThat(ana.composer()).isVisible();
        JsonNode link = api.ticket(number).get("links").get(0);
        assertThat(link.get("kind").textValue()).isEqualTo("SPLIT_INTO");
        JsonNode opened = api.ticket(link.get("number").textValue());
        assertThat(opened.get("department").textValue()).isEqualTo("BILLING");
        assertThat(api.messages(opened.get("number").textValue()).findValuesAsText("text"))
                .containsExactly("E quanto à fatura de maio?");
    }

    @Test
    void mergesIntoAnotherOfTheCustomersAndTakesItBack(Windows windows) {
        String other = api.open("SUPPORT", "CRITICAL", "Correio parado", "Não recebo correio desde ontem.");
        String number = api.open("SUPPORT", "CRITICAL", "Outra vez", "Continua parado.");
        Tasklist ana = ana(windows, PORTUGUESE, number);

        choose(ana, "MERGE");
        dialog(ana)
                .locator("label")
                .filter(new FilterOptions().setHasText(other))
                .click();
        assertThat(dialog(ana).locator(".atende-preview")).containsText("Não recebo correio desde ontem.");
        Accessibility.check(ana.page(), "dialog");
        picture(ana, "merge");
        confirm(ana);
        assertThat(toast(ana)).containsText("%s foi juntado a %s".formatted(number, other));
        assertThat(ana.entry(number)).hasCount(0);
        assertThat(api.ticket(number).get("mergedInto").textValue()).isEqualTo(other);
        toast(ana).locator("button").click();
        assertThat(toast(ana)).containsText("A junção foi desfeita");
        assertThat(api.status(number)).isEqualTo("IN_QUEUE");

        api.step(number, "merge", Map.of("into", other));
        ana.open(other);
        assertThat(ana.ticket().locator(".atende-merge")).containsText("Com " + number);
        assertThat(ana.turns())
                .containsText(new String[] {"Não recebo correio", "Continua parado.", "Juntado a " + other + " por "});
        picture(ana, "merged");
        ana.ticket().locator(".atende-merge button").click();
        assertThat(toast(ana)).containsText("A junção foi desfeita");
        assertThat(ana.turns()).hasCount(1);
        assertThat(api.status(number)).isEqualTo("IN_QUEUE");
    }

    @Test
    void isUsableOnAPhone(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Site em baixo", "Erro 503.");
        Tasklist ana =
                windows.tasklistOnAPhone().signIn("ana").choose("Support").open(number);

        button(ana).click();
        assertThat(item(ana, "ASSIGN").boundingBox().x).isGreaterThanOrEqualTo(0);
        picture(ana, "phone-menu");
        item(ana, "MERGE").click();

        assertThat(dialog(ana).locator("[type=submit]")).isInViewport();
        picture(ana, "phone-merge");
    }
}
