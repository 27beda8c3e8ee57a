package org.atende.sla.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.sla.calendar.CalendarRows;
import org.atende.testing.EngineClock;
import org.atende.testing.OnH2;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Windows;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
@ExtendWith(InBrowser.class)
class CalendarsIT {

    private static final Path TAKEN = Path.of("target/pictures");
    private static final Path KEPT = Boolean.getBoolean("atende.screenshots") ? Path.of("docs/images") : TAKEN;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void inNovember() {
        EngineClock.moveTo(Instant.parse("2026-11-25T10:00:00Z"));
    }

    @AfterEach
    void reset() {
        EngineClock.reset();
        CalendarRows.reset(jdbc);
    }

    private static Page open(Windows windows, String language, int width, String who) {
        Page page = windows.page(language, width, 900);
        page.navigate(windows.address() + "/calendars");
        page.locator("input[name=username]").fill(who);
        page.locator("input[name=password]").fill(who);
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(windows.address() + "/calendars");
        return page;
    }

    /** Nothing is cut off, nothing needs to be pushed sideways, nothing keeps anybody out. */
    private static void look(Page page, String name) {
        Accessibility.check(page);
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("how much is cut off of %s", name)
                .isZero();
        Path folder = name.equals("check") ? KEPT : TAKEN;
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(folder.resolve("calendar-" + name + ".png")));
    }

    @Test
    void aManagerClosesSundaysSeesWhatThatChangesPublishesItAndTakesItBack(Windows windows) {
        Page page = open(windows, Windows.ENGLISH, 1280, "marta");
        look(page, "list");
        page.locator("a", new Page.LocatorOptions().setHasText("office"))
                .first()
                .click();
        assertThat(page.locator("main h2").first()).hasText("November 2026");
        page.locator(".browse a").last().click();
        assertThat(page.locator(".special")).containsText("Christmas");
        look(page, "month");

        page.locator("a.primary").click();
        page.locator("#sunday").fill("");
        page.locator("#friday").fill("09:00-13:00, 12:00-19:00");
        page.locator("button.primary").click();
        assertThat(page.locator("[role=alert]")).containsText("are no hours");
        page.locator("#friday").fill("09:00-13:00, 14:00-19:00");
        page.locator("#date0").fill("2026-12-24");
        page.locator("#every0").selectOption("yearly");
        page.locator("#hours0").fill("09:00-13:00");
        page.locator("#reason0").fill("Christmas Eve");
        page.locator(".own button").click();
        assertThat(page.locator(".own .row")).hasCount(4);
        look(page, "form");
        page.locator("button.primary").click();
        assertThat(page.locator(".differences")).containsText("Sunday: 10:00-19:00 → closed");
        assertThat(page.locator(".differences")).containsText("24 December, every year: 09:00-13:00 (Christmas Eve)");
        assertThat(page.locator(".picture .changed").first()).isVisible();
        page.locator(".browse button").last().click();
        assertThat(page.locator("#month")).hasText("December 2026");
        page.locator("#comment").fill("Nobody calls on Sundays");
        look(page, "check-office");
        page.locator("main button.primary").click();
        assertThat(page.locator("[role=status]")).containsText("It is in force");

        assertThat(page.locator(".versions li").first()).containsText("Nobody calls on Sundays");
        look(page, "history");
        page.locator("#version-1 a").last().click();
        assertThat(page.locator(".note")).containsText("version 1");
        page.locator("button.primary").click();
        page.locator("#comment").fill("They do");
        page.locator("main button.primary").click();
        assertThat(page.locator("#version-3")).containsText("Brings back version 1");
        assertThat(page.locator(".pairs").first()).containsText(Pattern.compile("Sunday\\s+10:00-19:00"));
    }

    @Test
    void aManagerSeesWhosePromisesMoveBeforePublishing(Windows windows) {
        Customer rita = customers.known(UUID.randomUUID() + "@cliente.example", "Rita", Language.PT);
        NewTicket asked = new NewTicket(
                "Uma dúvida", NewMessage.of("Como faço?"), rita, Department.BILLING, null, Channel.EMAIL, null, true);
        String number = tickets.open(asked, Actor.of(rita)).ticket().number().value();
        Page page = open(windows, Windows.ENGLISH, 1280, "marta");
        page.navigate(windows.address() + "/calendars/always/edit");
        page.locator("#date0").fill("2026-11-26");
        page.locator("#hours0").fill("09:00-13:00");
        page.locator("#reason0").fill("Company outing");
        page.locator("button.primary").click();
        assertThat(page.locator("#promises ~ p").first())
                .containsText(Pattern.compile("The due times? of (one|\\d+) promises? (is|are) changed"));
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(number))
                        .first())
                .containsText("First answer");
        page.locator("#comment").fill("Somebody stays until one");
        look(page, "check");
    }

    @Test
    void aManagerWithAPhoneDoesNotOverwriteWhatAnotherPublishedMeanwhile(Windows windows) {
        Page phone = open(windows, Windows.PORTUGUESE, 390, "marta");
        look(phone, "phone-list");
        phone.navigate(windows.address() + "/calendars/office?month=2026-03");
        assertThat(phone.locator(".special")).containsText("O relógio passa das 01:00 para as 02:00");
        look(phone, "phone-month");
        phone.navigate(windows.address() + "/calendars/office/edit");
        phone.locator("#saturday").fill("10:00-13:00");
        look(phone, "phone-form");

        Page other = open(windows, Windows.ENGLISH, 1280, "admin");
        other.navigate(windows.address() + "/calendars/office/edit");
        other.locator("#sunday").fill("");
        other.locator("button.primary").click();
        other.locator("#comment").fill("Quiet Sundays");
        other.locator("main button.primary").click();
        assertThat(other.locator("[role=status]")).isVisible();

        phone.locator("button.primary").click();
        assertThat(phone.locator("[role=alert]")).containsText("Nada foi substituído");
        assertThat(phone.locator("#saturday")).hasValue("10:00-13:00");
        phone.locator("button.primary").click();
        assertThat(phone.locator(".differences li")).hasCount(2);
        assertThat(phone.locator(".differences")).containsText("Domingo: encerrado → 10:00-19:00");
        look(phone, "phone-check");
    }

    @Test
    void anAgentReadsAndIsToldWhoChanges(Windows windows) {
        Page page = open(windows, Windows.PORTUGUESE, 1280, "ana");
        assertThat(page.locator("main .card")).hasCount(2);
        page.navigate(windows.address() + "/calendars/office");
        assertThat(page.locator("main a.primary")).hasCount(0);
        page.navigate(windows.address() + "/calendars/office/edit");
        assertThat(page.locator("[role=alert]")).containsText("Só os gestores mudam calendários");
        look(page, "refused");
    }
}
