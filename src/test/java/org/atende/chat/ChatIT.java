package org.atende.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.customer.SignInLink;
import org.atende.identity.customer.SignIns;
import org.atende.testing.OnH2;
import org.atende.testing.SentLinks;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Tasklist;
import org.atende.testing.browser.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;

/** A customer on a phone and an agent in Tasklist, talking. */
@OnH2
@Import(SentLinks.class)
@ExtendWith(InBrowser.class)
class ChatIT {

    private static final Path FOLDER =
            Boolean.getBoolean("atende.screenshots") ? Path.of("docs/images") : Path.of("target/pictures");

    @Autowired
    Customers customers;

    @Autowired
    SignIns signIns;

    @Autowired
    SentLinks sent;

    @Autowired
    AutowireCapableBeanFactory application;

    @BeforeEach
    @AfterEach
    void endAll() {
        ChatsForTests.in(application).forgetAll();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    private static void check(Page page) {
        Accessibility.check(page);
        int overflow =
                (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).isZero();
    }

    private void signIn(Page page, Customer customer, String site) {
        String cookie = signIns.begin(customer, SignInLink.How.LINK, "10.0.0.1", "Firefox");
        page.context()
                .addCookies(
                        List.of(new com.microsoft.playwright.options.Cookie("ATENDE_CUSTOMER", cookie).setUrl(site)));
    }

    @ParameterizedTest
    @CsvSource({PORTUGUESE + ", 390, PT", ENGLISH + ", 1280, EN"})
    void customerAndAgentTalkAndTheCustomerIsMailedWhatWasSaid(
            String language, int width, Language prefers, Windows windows) throws Exception {
        boolean pictured = width < 500;
        Customer customer = customers.known("rita-" + UUID.randomUUID() + "@cliente.example", "Rita Marques", prefers);
        Page page = windows.page(language, width, 800);
        signIn(page, customer, windows.address());
        page.navigate(windows.address() + "/chat");
        check(page);
        if (pictured) {
            picture(page, "chat-begin");
        }

        page.locator("#first").fill("A loja não abre: erro 503");
        page.locator("#begin button.primary").click();
        assertThat(page.locator("#log .turn")).hasCount(1);
        assertThat(page.locator("#state")).not().isEmpty();
        check(page);
        String number = page.locator("#number").textContent();
        if (pictured) {
            picture(page, "chat-waiting");
        }

        Tasklist ana = windows.tasklist(language).signIn("ana").choose("Chats");
        assertThat(ana.entry(number)).isVisible();
        assertThat(ana.page().locator(".atende-card-chat.is-waiting").first()).isVisible();
        ana.entry(number).locator("a").click();
        ana.openTab("Ticket");
        assertThat(ana.ticket().locator(".atende-chat.is-WAITING")).isVisible();
        ana.ticket().locator("[data-chat=take]").click();
        assertThat(ana.ticket().locator(".atende-chat.is-LIVE")).isVisible();
        assertThat(page.locator("#state")).containsText("Ana");

        ana.composer().fill("Boa tarde! Qual é o domínio?");
        assertThat(page.locator("#typing")).containsText("Ana");
        ana.composer().press("Enter");
        assertThat(page.locator("#log .turn")).hasCount(2);
        assertThat(ana.composer()).isEmpty();

        page.locator("#words").pressSequentially("loja.example");
        assertThat(ana.ticket().locator(".atende-chat .atende-others")).isVisible();
        page.locator("#words").press("Enter");
        assertThat(ana.turns().last()).containsText("loja.example");
        page.locator("#file")
                .setInputFiles(new FilePayload("log.txt", "text/plain", "erro 503".getBytes(StandardCharsets.UTF_8)));
        assertThat(ana.turns().last()).containsText("log.txt");
        assertThat(page.locator("#log .turn")).hasCount(4);
        Download file = page.waitForDownload(() -> page.locator(".chat-file").click());
        assertThat(file.suggestedFilename()).isEqualTo("log.txt");
        check(page);
        Accessibility.check(ana.page(), ".atende-tab");
        if (pictured) {
            picture(page, "chat-live");
            picture(ana.page(), "chat-agent");
        }

        page.reload();
        assertThat(page.locator("#log .turn")).hasCount(4);
        ana.ticket().locator("[data-chat=end]").click();
        assertThat(page.locator("#over")).isVisible();
        check(page);
        assertThat(ana.ticket().locator(".atende-chat.is-ENDED")).isVisible();
        assertThat(sent.newest(customer.email()))
                .containsSubsequence("A loja não abre: erro 503", "Qual é o domínio?", "loja.example", "[log.txt]");
        page.locator("#again").click();
        assertThat(page.locator("#first")).isVisible();
    }

    @Test
    void whatIsSaidWhileTheConnectionIsLostArrivesOnceAndInOrder(Windows windows) {
        Page page = windows.page(PORTUGUESE, 390, 800);
        page.navigate(windows.address() + "/chat");
        page.locator("#first").fill("Um");
        page.locator("#begin button.primary").click();
        assertThat(page.locator("#log .turn")).hasCount(1);

        page.route("**/chat/api/lines", Route::abort);
        for (String words : List.of("Dois", "Três")) {
            page.locator("#words").fill(words);
            page.locator("#words").press("Enter");
        }
        assertThat(page.locator("#log .turn.waiting")).hasCount(2);
        page.unroute("**/chat/api/lines");

        assertThat(page.locator("#log .turn.waiting")).hasCount(0);
        assertThat(page.locator("#log .words")).hasText(new String[] {"Um", "Dois", "Três"});
    }

    @Test
    void anotherSiteShowsTheChatInAFrameOfItsOwn(Windows windows) {
        Page page = windows.page(PORTUGUESE, 390, 800);
        page.route(
                "**/site.html",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody("<!doctype html><html lang=pt><title>Loja</title><body><h1>Loja</h1>"
                                + "<script src='/chat/widget.js' defer></script></body></html>")));
        List<String> foreign = new CopyOnWriteArrayList<>();
        List<Request> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(windows.address())) {
                foreign.add(request.url());
            }
        });
        page.onRequestFinished(asked::add);
        page.navigate(windows.address() + "/site.html");

        page.locator("button:has-text('Fale connosco')").click();
        FrameLocator chat = page.frameLocator("iframe[title='Fale connosco']");
        Locator first = chat.locator("#first");
        first.fill("Olá");
        chat.locator("#begin button.primary").click();

        assertThat(chat.locator("#log .turn")).hasCount(1);
        check(page);
        picture(page, "chat-widget");
        page.keyboard().press("Escape");
        assertThat(foreign).isEmpty();
        long bytes = asked.stream()
                .filter(request -> !request.url().contains("/chat/api/stream"))
                .map(Request::sizes)
                .mapToLong(size -> size.responseBodySize + size.responseHeadersSize)
                .sum();
        assertThat(bytes).isBetween(1_000L, 100_000L);
    }
}
