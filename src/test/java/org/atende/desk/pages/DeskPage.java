package org.atende.desk.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.atende.testing.browser.Windows;

/** What an agent does on the desk's own pages. */
record DeskPage(Page page, String address) {

    static DeskPage in(Windows windows, String language) {
        return new DeskPage(windows.page(language, 1280, 800), windows.address());
    }

    static DeskPage onAPhone(Windows windows) {
        return new DeskPage(windows.page(Windows.PORTUGUESE, 390, 800), windows.address());
    }

    /** Signs in where the page asks for it. */
    DeskPage open(String path, String agent) {
        page.navigate(address + path);
        page.locator(".atende-signin input[type=text]").fill(agent);
        page.locator(".atende-signin input[type=password]").fill(agent);
        page.locator(".atende-signin button").click();
        page.locator(".atende-signin").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    Locator rows() {
        return page.locator(".atende-tickets tbody tr");
    }

    Locator row(String number) {
        return page.locator(".atende-tickets tr[data-number='%s']".formatted(number));
    }

    Locator view(String name) {
        return page.locator(".atende-views a").filter(new FilterOptions().setHasText(name));
    }

    Locator status(String status) {
        return page.locator(".atende-toggle[data-status=%s]".formatted(status));
    }

    DeskPage search(String words) {
        page.locator("#search").fill(words);
        page.locator("#search").press("Enter");
        return this;
    }

    Locator bulk(String deed) {
        return page.locator("[data-deed=%s]".formatted(deed));
    }

    Locator told() {
        return page.locator(".atende-told");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** What must not be scrolled sideways to. */
    int overhang() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }
}
