package org.atende.routing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import org.atende.routing.Editions;
import org.atende.routing.studio.StudioRules;
import org.atende.testing.OnH2;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.DeskApi;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Tasklist;
import org.atende.testing.browser.Windows;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager has tickets given to agents, and an agent sees why. */
@OnH2
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class AssignmentIT {

    private static final Path FOLDER =
            Boolean.getBoolean("atende.screenshots") ? Path.of("docs/images") : Path.of("target/pictures");
    private static final int METHOD = 8;
    private static final int WORDS = 13;

    @Autowired
    DeskApi api;

    @Autowired
    Editions editions;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    private Page page;

    @AfterEach
    void reset() {
        new StudioRules(repository, jdbc).reset();
        jdbc.sql("delete from roster_turn").update();
        jdbc.sql("delete from roster_absence").update();
        jdbc.sql("delete from roster").update();
    }

    private void signIn(Windows windows, int width, String path) {
        page = windows.page(Windows.ENGLISH, width, 900);
        page.navigate(windows.address() + path);
        page.locator("input[name=username]").fill("marta");
        page.locator("input[name=password]").fill("marta");
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(windows.address() + path);
    }

    private void picture(String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name)));
    }

    private Locator cell(String row, int column) {
        return page.locator("#editor td.rule-index[data-row-id='%s']".formatted(row))
                .locator("xpath=..")
                .locator("td")
                .nth(column);
    }

    @Test
    void aManagerTurnsRoundRobinOnAndTheTicketTellsWhoGotItAndWhy(Windows windows) {
        signIn(windows, 1440, "/rules/assignment/edit");
        assertThat(page.locator("#content[data-ready=true]")).isVisible();
        cell("rule_agentsTake", METHOD).click();
        page.locator(".simple-mode-button").click();
        picture("assignment-values.png");
        page.locator(".simple-string-edit li.item")
                .filter(new FilterOptions().setHasText("ROUND_ROBIN"))
                .locator("input")
                .click();
        page.locator("h1").click();
        assertThat(cell("rule_agentsTake", METHOD)).containsText("ROUND_ROBIN");
        Locator words = cell("rule_agentsTake", WORDS).locator(".content-editable");
        words.click();
        page.keyboard().press("Control+A");
        page.keyboard().type("Everybody of the department in turn.");
        page.locator("h1").click();
        assertThat(page.locator("#findings .good")).isVisible();
        page.locator("#tab-try").click();
        page.locator("#try input[name=subject]").fill("O site está lento");
        page.locator("#try button[type=submit]").click();
        assertThat(page.locator("#try tr[data-what=method] td").first()).hasText("ROUND_ROBIN");
        assertThat(page.locator("#try tr[data-what=pool] td").first()).hasText("SUPPORT");
        picture("assignment-table.png");
        page.locator("#tab-publish").click();
        page.locator("#publish textarea").fill("Tickets waited too long");
        page.locator("#publish button[type=submit]").click();
        assertThat(page.locator("#publish .good")).isVisible();

        String waits = api.open("SUPPORT", "NORMAL", "Ninguém ainda", "Olá.");
        assertThat(api.status(waits)).isEqualTo("IN_QUEUE");

        page.navigate(windows.address() + "/roster");
        Accessibility.check(page);
        Locator ana = page.locator("#ana");
        ana.locator("summary").click();
        ana.locator("input[name=given]").check();
        ana.locator("input[name=skills]").fill("DNS, correio");
        ana.locator("input[name=mostOpen]").fill("20");
        Accessibility.check(page);
        picture("roster.png");
        ana.locator("form button").first().click();
        assertThat(ana.locator("[role=status]")).isVisible();
        assertThat(ana).containsText("is there now");
        assertThat(ana).containsText("correio, dns");

        String given = api.open("SUPPORT", "NORMAL", "O site está lento", "Muito lento.");
        assertThat(api.ticket(given).required("assignee").textValue()).isEqualTo("ana");
        assertThat(api.status(given)).isEqualTo("IN_PROGRESS");

        page = windows.page(Windows.ENGLISH, 1440, 900);
        Tasklist.on(page, windows.address()).signIn("ana");
        page.navigate(windows.address() + "/camunda/desk/tickets/" + given);
        open("routing");
        assertThat(part("routing")).containsText("Assigned to Ana: next in turn in Support.");
        assertThat(part("routing")).containsText("Assignment");
        part("routing").locator(".atende-today button").click();
        assertThat(part("routing").locator(".atende-today")).containsText("would decide the same");
        assertThat(part("routing").locator("a")).hasCount(0);
        open("history");
        assertThat(part("history").locator("li").first()).containsText("Assigned to Ana: next in turn in Support.");
        assertThat(part("history").locator("li").first()).containsText("Everybody of the department in turn.");
        Accessibility.check(page, "[data-section=routing]");
        picture("assignment-why.png");

        page.navigate(windows.address() + "/camunda/desk/tickets/" + waits);
        open("history");
        assertThat(part("history").locator("li").first()).containsText("nobody on the roster fits Support");

        Page managers = windows.page(Windows.ENGLISH, 1440, 900);
        Tasklist.on(managers, windows.address()).signIn("marta");
        managers.navigate(windows.address() + "/camunda/desk/tickets/" + given);
        managers.locator("[data-heading=routing] button").click();
        Page row = managers.waitForPopup(
                () -> managers.locator("[data-section=routing] a").first().click());
        assertThat(row.locator("tr[aria-current=true]")).containsText("Everybody of the department in turn.");

        editions.publish("assignment.dmn", editions.packaged("assignment.dmn").orElseThrow());
        page.navigate(windows.address() + "/camunda/desk/tickets/" + given);
        open("routing");
        part("routing").locator(".atende-today button").click();
        assertThat(part("routing").locator(".atende-today")).containsText("would decide otherwise");
    }

    private Locator part(String key) {
        return page.locator("[data-section=%s]".formatted(key));
    }

    private void open(String key) {
        Locator heading = page.locator("[data-heading=%s] button".formatted(key));
        if (!"true".equals(heading.getAttribute("aria-expanded"))) {
            heading.click();
        }
    }

    @Test
    void theRosterIsReadAndChangedOnAPhoneAndARefusalKeepsWhatWasTyped(Windows windows) {
        signIn(windows, 390, "/roster");
        Locator carla = page.locator("#carla");
        carla.locator("summary").click();
        carla.locator("input[name=begins]").fill("09:00");
        carla.locator("input[name=skills]").fill("domínios");
        carla.locator("form button").first().click();

        assertThat(carla.locator("[role=alert]")).containsText("Give both times");
        assertThat(carla.locator("input[name=skills]")).hasValue("domínios");
        carla.locator("input[name=ends]").fill("13:00");
        carla.locator("form button").first().click();
        assertThat(carla).containsText("09:00–13:00");

        carla.locator("summary").click();
        carla.locator("input[name=from]").fill("2030-08-01");
        carla.locator("input[name=until]").fill("2030-08-15");
        carla.locator("input[name=note]").fill("Férias");
        carla.locator("form button")
                .filter(new FilterOptions().setHasText("Add absence"))
                .click();
        assertThat(carla.locator(".absences li")).containsText("01/08/2030 – 15/08/2030");
        Accessibility.check(page);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        picture("roster-phone.png");
        carla.locator(".absences button").click();
        assertThat(carla.locator(".absences li")).hasCount(0);
    }
}
