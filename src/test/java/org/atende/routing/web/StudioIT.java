package org.atende.routing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Locator.DragToOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.MouseButton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.atende.routing.studio.PackagedTable;
import org.atende.routing.studio.StudioRules;
import org.atende.testing.OnH2;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Windows;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
@ExtendWith(InBrowser.class)
class StudioIT {

    private static final Path FOLDER =
            Boolean.getBoolean("atende.screenshots") ? Path.of("docs/images") : Path.of("target/pictures");

    @Autowired
    TestRestTemplate anyone;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("rulesAtStart")
    SmartInitializingSingleton nextStart;

    private Page page;

    @AfterEach
    void reset() {
        new StudioRules(repository, jdbc).reset();
    }

    /** The subjects of the demo's tickets, by the mailbox that they came to. */
    private void demoTickets() {
        mail("SUPPORT", "O site da loja está em baixo");
        mail("SALES", "Moving three domains to you");
        mail("SUPPORT", "O certificado SSL expira na sexta-feira");
        mail("BILLING", "Fui cobrado duas vezes este mês");
        mail("SUPPORT", "Não consigo enviar e-mails");
        mail("SUPPORT", "Mudança de servidor fora das horas de expediente");
        mail("BILLING", "Segunda via da fatura de maio");
    }

    /** A mail to Support. */
    private JsonNode mail(String subject) {
        return mail("SUPPORT", subject);
    }

    private JsonNode mail(String mailbox, String subject) {
        Map<String, Object> request = Map.of(
                "subject",
                subject,
                "text",
                "Bom dia, podem enviar a segunda via?",
                "department",
                mailbox,
                "channel",
                "EMAIL",
                "requester",
                Map.of("email", "rita@cliente.example", "name", "Rita Marques"));
        return anyone.withBasicAuth("marta", "marta").postForObject("/api/v1/tickets", request, JsonNode.class);
    }

    private JsonNode ruleOf(JsonNode ticket, String table) {
        JsonNode decisions = anyone.withBasicAuth("marta", "marta")
                .getForObject("/api/v1/tickets/" + ticket.required("number").textValue() + "/routing", JsonNode.class);
        return StreamSupport.stream(decisions.spliterator(), false)
                .filter(decision -> decision.required("table").textValue().equals(table))
                .findFirst()
                .orElseThrow()
                .required("rules")
                .required(0);
    }

    private void open(Windows windows, String path) {
        page = windows.page(Windows.ENGLISH, 1440, 900);
        page.navigate(windows.address() + path);
        page.locator("input[name=username]").fill("marta");
        page.locator("input[name=password]").fill("marta");
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(windows.address() + path);
    }

    private Locator cell(String row, int column) {
        return page.locator("#editor td.rule-index[data-row-id='%s']".formatted(row))
                .locator("xpath=..")
                .locator("td")
                .nth(column);
    }

    /** Adds a row above another, as a manager does: by the menu of the right mouse button; answers its id. */
    private String addAbove(String row, String... cells) {
        cell(row, 1).click(new ClickOptions().setButton(MouseButton.RIGHT));
        page.locator(".context-menu-entry-add-rule-above").click();
        String added =
                page.locator("#editor td.rule-index").nth(rowIndex(row) - 1).getAttribute("data-row-id");
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                write(added, column + 1, cells[column]);
            }
        }
        return added;
    }

    private int rowIndex(String row) {
        return rows().indexOf(row);
    }

    private List<String> rows() {
        return page.locator("#editor td.rule-index").all().stream()
                .map(index -> index.getAttribute("data-row-id"))
                .toList();
    }

    private void write(String row, int column, String text) {
        Locator editor = cell(row, column).locator(".content-editable");
        editor.click();
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        page.locator("h1").click();
    }

    private void tab(String name) {
        page.locator("#tab-" + name).click();
    }

    private Locator findings() {
        return page.locator("#findings li.error");
    }

    private void picture(String name) {
        page.mouse().move(0, 0);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name)));
    }

    @Test
    void aManagerSendsInvoicesToBillingAndTakesItBack(Windows windows) {
        demoTickets();
        JsonNode before = mail("Segunda via da fatura de abril");
        assertThat(before.required("department").textValue()).isEqualTo("SUPPORT");

        open(windows, "/rules/ticket-department/edit");
        assertThat(page.locator("#content[data-ready=true]")).isVisible();
        String toBilling = addAbove(
                "rule_departmentAsked", "", "matches(?, \"fatura\")", "", "\"BILING\"", "Invoices go to Billing.");
        assertThat(findings().filter(new FilterOptions().setHasText("BILING"))).isVisible();
        picture("rules-findings.png");
        write(toBilling, 4, "\"BILLING\"");
        page.locator(".tables button[data-table=ticket-priority]").click();
        addAbove(
                "rule_priorityAsked",
                "",
                "\"BILLING\"",
                "",
                "matches(?, \"fatura\")",
                "\"HIGH\"",
                "Invoices cannot wait.");
        assertThat(findings()).hasCount(0);
        assertThat(page.locator("#findings .good")).isVisible();

        tab("try");
        page.locator("#try input[name=subject]").fill("A minha fatura");
        page.locator("#try select[name=department]").selectOption("SUPPORT");
        page.locator("#try button[type=submit]").click();
        assertThat(page.locator("#try tr[data-what=department] td").first()).hasText("BILLING");
        assertThat(page.locator("#try tr[data-what=priority] td").first()).hasText("HIGH");
        picture("rules-try.png");

        tab("replay");
        page.locator("#replay button[type=submit]").click();
        Locator moved = page.locator("#replay .moved > li");
        assertThat(moved.filter(
                        new FilterOptions().setHasText(before.required("number").textValue())))
                .isVisible();
        assertThat(page.locator("#replay table[data-what=department]")).isVisible();
        picture("rules-replay.png");

        tab("publish");
        page.locator("#publish textarea").fill("Invoices were waiting in Support");
        page.locator("#publish button[type=submit]").click();
        assertThat(page.locator("#publish .good")).isVisible();

        JsonNode next = mail("Segunda via da fatura de maio");
        assertThat(next.required("department").textValue()).isEqualTo("BILLING");
        assertThat(next.required("priority").textValue()).isEqualTo("HIGH");
        JsonNode why = ruleOf(next, "ticket-department");
        assertThat(why.required("id").textValue()).isEqualTo(toBilling);
        assertThat(why.required("annotation").textValue()).isEqualTo("Invoices go to Billing.");
        assertThat(ruleOf(before, "ticket-department").required("id").textValue())
                .isEqualTo("rule_departmentAsked");

        page.navigate(windows.address() + why.required("link").textValue());
        assertThat(page.locator("tr[aria-current=true]")).containsText("Invoices go to Billing.");
        Accessibility.check(page);
        picture("rules-history.png");
        Locator packaged = page.locator(".history > li").last();
        packaged.locator("input[name=comment]").fill("Support answers them after all");
        packaged.locator(".rollback button").click();
        assertThat(page.locator("[role=status]")).isVisible();

        JsonNode after = mail("Segunda via da fatura de junho");
        assertThat(after.required("department").textValue()).isEqualTo("SUPPORT");
        assertThat(after.required("priority").textValue()).isEqualTo("MEDIUM");
        assertThat(ruleOf(after, "ticket-department").required("id").textValue())
                .isEqualTo("rule_departmentAsked");
    }

    @Test
    void aRowIsMovedByItsHandleAndStandsThereWhenTheDraftIsOpenedAgain(Windows windows) {
        open(windows, "/rules/ticket-priority/edit");
        assertThat(page.locator("#content[data-ready=true]")).isVisible();
        List<String> before = rows();

        cell(before.get(1), 0).hover();
        cell(before.get(1), 0)
                .locator(".dmn-icon-drag")
                .dragTo(cell(before.get(0), 0), new DragToOptions().setTargetPosition(8, 3));

        List<String> moved = new ArrayList<>(before);
        Collections.swap(moved, 0, 1);
        assertThat(rows()).isEqualTo(moved);
        assertThat(page.locator("#state")).containsText("Draft saved");
        page.reload();
        assertThat(page.locator("#content[data-ready=true]")).isVisible();
        assertThat(rows()).isEqualTo(moved);
    }

    @Test
    void publishingIsRefusedWithTheReasonWhileThereAreErrors(Windows windows) {
        open(windows, "/rules/ticket-department/edit");
        assertThat(page.locator("#content[data-ready=true]")).isVisible();
        String row = addAbove("rule_departmentAsked", "", "", "", "5", "Wrong.");

        tab("publish");
        page.locator("#publish textarea").fill("In a hurry");
        page.locator("#publish button[type=submit]").click();

        assertThat(page.locator("#publish .bad")).containsText("was not published");
        tab("findings");
        assertThat(page.locator("#findings li[data-row='%s']".formatted(row)).first())
                .isVisible();
        assertThat(page.locator("#findings li[data-kind=UNREACHABLE]").first()).isVisible();
    }

    @Test
    void twoManagersSeeEachOthersDrafts(Windows windows) {
        HttpHeaders dmn = new HttpHeaders();
        dmn.setContentType(MediaType.APPLICATION_XML);
        anyone.withBasicAuth("admin", "admin")
                .put(
                        "/api/v1/rules/ticket-department/draft",
                        new HttpEntity<>(PackagedTable.sendingToBilling("recibo"), dmn));
        open(windows, "/rules/ticket-department/edit");

        page.locator("#notice a").click();

        assertThat(page.locator(".notice")).containsText("Admin");
        assertThat(page.locator("ins")).containsText("matches(?, \"recibo\")");
        assertThat(page.locator("#rule_toBilling")).isVisible();
        Accessibility.check(page);
    }

    /** An earlier release had other words; a manager has edited another row since; then this release starts. */
    @Test
    void aNewReleaseIsShownBesideWhatWasEditedRowByRow(Windows windows) {
        String urgent = "matches(?, \"urgente|urgencia|urgent|asap\")";
        new StudioRules(repository, jdbc).packagedBefore(PackagedTable.with(urgent, "matches(?, \"asap\")"));
        HttpHeaders dmn = new HttpHeaders();
        dmn.setContentType(MediaType.APPLICATION_XML);
        String edited = PackagedTable.with(urgent, "matches(?, \"asap\")")
                .replace("\"at.gov.pt\",\"portaldasfinancas.gov.pt\"", "\"at.gov.pt\"");
        TestRestTemplate marta = anyone.withBasicAuth("marta", "marta");
        marta.put("/api/v1/rules/ticket-priority/draft", new HttpEntity<>(edited, dmn));
        marta.postForObject(
                "/api/v1/rules/ticket-priority/publish", Map.of("comment", "One domain less"), JsonNode.class);

        nextStart.afterSingletonsInstantiated();

        open(windows, "/rules");
        assertThat(page.locator("#ticket-priority ~ .late")).hasText("A new release brings other rows");
        page.locator("#ticket-priority a").click();
        Locator rows = page.locator("section[aria-labelledby=upgrade] tbody tr");
        Locator release = rows.filter(new FilterOptions().setHasText("rule_urgent"));
        assertThat(release.locator("td").nth(0)).hasText("the release");
        assertThat(release.locator("td").nth(2)).containsText("matches(?, \"asap\")");
        assertThat(release.locator("td").nth(3)).containsText("urgencia");
        Locator ours = rows.filter(new FilterOptions().setHasText("rule_taxOffice"));
        assertThat(ours.locator("td").nth(0)).hasText("you");
        assertThat(page.locator("tr#rule_urgent")).containsText("matches(?, \"asap\")");
        Accessibility.check(page);
        page.locator("#upgrade").scrollIntoViewIfNeeded();
        picture("rules-upgrade.png");
    }

    @Test
    void theStudioKeepsNobodyOut(Windows windows) {
        open(windows, "/rules");
        Accessibility.check(page);
        page.navigate(windows.address() + "/rules/ticket-department/edit");
        assertThat(page.locator("#content[data-ready=true]")).isVisible();
        assertThat(page.locator("#editor .bjs-powered-by")).isVisible();
        Accessibility.check(page, ".head");
        for (String name : new String[] {"try", "replay", "publish", "findings"}) {
            tab(name);
            Accessibility.check(page, ".tools");
        }
    }
}
