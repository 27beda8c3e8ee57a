package org.atende.testing.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** What an agent does in Tasklist, whatever its language. */
public class Tasklist {

    private static final String GO_TO =
            """
            async (number) => {
              const tasks = await fetch(`/camunda/api/engine/engine/default/task?processInstanceBusinessKey=${number}`);
              const [path, query] = location.hash.split('?');
              const parameters = new URLSearchParams(query);
              parameters.set('task', (await tasks.json())[0].id);
              location.hash = `${path}?${parameters}`;
            }""";

    private static final double SOON = 8_000;

    private static final Pattern LISTED = Pattern.compile("/filter/[^/]+/list");

    private final Page page;
    private final String address;

    Tasklist(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** In a window of any size. */
    public static Tasklist on(Page page, String address) {
        return new Tasklist(page, address);
    }

    public Page page() {
        return page;
    }

    /** By the demo's accounts, whose passwords are their names. */
    public Tasklist signIn(String agent) {
        return signIn(agent, "tasklist");
    }

    /** Into one of the engine's web applications: tasklist, cockpit, admin, welcome. */
    public Tasklist signIn(String agent, String application) {
        page.navigate("%s/camunda/app/%s/default/".formatted(address, application));
        write(agent, page.locator("input[type=text]"), page.locator("input[type=password]"));
        page.locator("button[type=submit]").click();
        page.locator("[cam-widget-header] .navbar-brand").waitFor();
        return this;
    }

    /** Camunda's form puts the focus into its first field once more when it is ready, wherever one is typing by then. */
    private static void write(String agent, Locator name, Locator password) {
        do {
            name.fill(agent);
            password.fill(agent);
        } while (!name.inputValue().equals(agent) || !password.inputValue().equals(agent));
    }

    public Locator filters() {
        return page.locator(".column-left .item h4");
    }

    /** Tasklist begins with a list by itself; it forgets which task was chosen if the same one is chosen again meanwhile. */
    public Tasklist choose(String filter) {
        page.locator(".column-left .item.active").waitFor();
        Locator chosen = filters().filter(new FilterOptions().setHasText(filter));
        if (!chosen.locator("xpath=..").getAttribute("class").contains("active")) {
            page.waitForResponse(LISTED, chosen::click);
        }
        return this;
    }

    /** The tickets of the chosen list. */
    public Locator list() {
        return page.locator(".tasks-list li h4");
    }

    public Locator entry(String number) {
        return list().filter(new FilterOptions().setHasText(number));
    }

    /** A ticket of the chosen list; by its address where it stands beyond the list's first page. */
    public Tasklist open(String number) {
        list().first().waitFor();
        goTo(number);
        try {
            page.locator(".task-card .nav-tabs").waitFor(new WaitForOptions().setTimeout(SOON));
        } catch (TimeoutError e) {
            goTo(number); // what is chosen while Tasklist still begins with a list, it may forget
        }
        return this;
    }

    private void goTo(String number) {
        if (entry(number).count() > 0) {
            entry(number).locator("a").click();
        } else {
            page.evaluate(GO_TO, number);
        }
    }

    public Tasklist openTab(String name) {
        page.locator(".task-card .nav-tabs a")
                .filter(new FilterOptions().setHasText(name))
                .click();
        return this;
    }

    /** The Ticket tab. */
    public Locator ticket() {
        return page.locator(".atende-tab");
    }

    public Locator turns() {
        return ticket().locator(".atende-turn");
    }

    public Locator composer() {
        return ticket().locator(".atende-composer [contenteditable]");
    }

    /** The button of one of the desk's verbs; where it stands in the menu of the other steps, that is opened. */
    public Locator step(String verb) {
        Locator step = ticket().locator("[data-verb=%s]".formatted(verb));
        step.waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        if (!step.isVisible()) {
            ticket().locator(".atende-more").click();
        }
        return step;
    }

    public Locator problem() {
        return ticket().locator(".atende-problem");
    }

    public Tasklist claim() {
        page.locator("[cam-tasklist-task-meta] .claim").click();
        page.locator(".fjs-input-group:not(.fjs-disabled)").first().waitFor();
        return this;
    }

    /** Chooses an option of a form's field. */
    public Tasklist chooseInForm(String field, String option) {
        Locator select = page.locator(".fjs-form-field-select").filter(new FilterOptions().setHasText(field));
        select.locator(".fjs-input-group").click();
        page.locator(".fjs-dropdownlist-item")
                .filter(new FilterOptions().setHasText(option))
                .click();
        return this;
    }

    public Locator formText(String field) {
        return page.locator(".fjs-form-field-textarea")
                .filter(new FilterOptions().setHasText(field))
                .locator("textarea");
    }

    public Tasklist complete() {
        page.locator(".form-actions .btn-primary, [cam-tasklist-form] .btn-primary")
                .first()
                .click();
        return this;
    }

    /** What Tasklist itself says at the edge of the window. */
    public Locator notification() {
        return page.locator(".page-notifications");
    }
}
