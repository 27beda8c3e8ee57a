package org.atende.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.customer.CustomerCookie;
import org.atende.identity.erasure.Erasures;
import org.atende.testing.OnH2;
import org.atende.testing.SentLinks;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Tasklist;
import org.atende.testing.browser.Windows;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The customers' pages in a real browser: on a phone and a large screen, in both languages, in both colours. */
@OnH2
@Import(SentLinks.class)
@ExtendWith(InBrowser.class)
class PortalIT {

    private static final Path FOLDER =
            Boolean.getBoolean("atende.screenshots") ? Path.of("docs/images") : Path.of("target/pictures");
    private static final long MOST_BYTES = 100_000;
    private static final Actor ANA =
            new Actor(Actor.Role.AGENT, "ana", "Ana", null, Set.of(Department.values()), Actor.Reach.WORKS_ALL);

    @Autowired
    SentLinks links;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    Erasures erasures;

    @Autowired
    ManagementService engine;

    private final String rita = "rita-" + UUID.randomUUID().toString().substring(0, 8) + "@cliente.example";

    private static void check(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Accessibility.check(page);
        int overflow =
                (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow)
                .as("nothing stands beyond the edge of %s", page.url())
                .isZero();
    }

    private static void picture(Page page, String language, int width, String name) {
        if (language.equals(PORTUGUESE) && width < 500) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve("portal-" + name + ".png")));
        }
    }

    private static TicketNumber shown(Page page) {
        String url = page.url();
        return new TicketNumber(url.replaceFirst(".*/my/tickets/", "").substring(0, 13));
    }

    private void signIn(Page page, String site) throws Exception {
        signIn(page, site, rita);
    }

    private void signIn(Page page, String site, String email) throws Exception {
        page.navigate(site + "/sign-in");
        page.locator("#email").fill(email);
        page.locator("main button").click();
        page.waitForURL("**/sign-in/sent");
        page.navigate(site + links.signInPathTo(email));
        page.locator("main button").click();
        page.waitForURL("**/my/tickets");
    }

    @ParameterizedTest
    @CsvSource({PORTUGUESE + ", 390, LIGHT", ENGLISH + ", 1280, DARK", ENGLISH + ", 360, LIGHT"})
    void aGuestBecomesACustomerWithATicketThatGoesItsWay(
            String language, int width, ColorScheme colours, Windows windows) throws Exception {
        Page page = windows.page(language, width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        String site = windows.address();
        page.navigate(site + "/");
        check(page);
        picture(page, language, width, "home");
        page.locator(".hero a.primary").first().click();

        page.locator("input[value=SUPPORT]").check();
        page.locator("input[value=CRITICAL]").check();
        assertThat(page.locator(".warning")).isVisible();
        page.locator("#subject").fill("A loja não abre: erro 503");
        page.locator("#text").fill("Desde as 9h.");
        page.locator("#files")
                .setInputFiles(new FilePayload("log.txt", "text/plain", "erro".getBytes(StandardCharsets.UTF_8)));
        page.locator("main button.primary").click();
        assertThat(page.locator(".alert")).isVisible();
        check(page);
        page.locator("#email").fill(rita);
        check(page);
        picture(page, language, width, "new-ticket");
        page.locator("main button.primary").click();
        page.waitForURL("**/new-ticket/sent");
        check(page);

        page.navigate(site + links.signInPathTo(rita));
        check(page);
        page.locator("main button").click();
        page.waitForURL("**/my/tickets/*");
        TicketNumber number = shown(page);
        tickets.perform(number, Step.ask("Qual é o domínio da loja?"), ANA);
        page.reload();
        assertThat(page.locator(".turn")).hasCount(2);
        assertThat(page.locator(".stands .status.AWAITING_CUSTOMER")).isVisible();
        check(page);
        picture(page, language, width, "ticket");
        Download file = page.waitForDownload(() -> page.locator(".attached a").click());
        assertThat(file.suggestedFilename()).isEqualTo("log.txt");

        page.locator("#text").fill("loja.example");
        page.locator("form[action$=answers] button").click();
        assertThat(page.locator(".turn")).hasCount(3);
        page.locator("form[action$=close] button").click();
        assertThat(page.locator(".stands .status.CLOSED")).isVisible();
        check(page);
        page.locator("nav a[href='/my/tickets']").click();
        assertThat(page.locator(".tickets li")).hasCount(1);
        check(page);
        picture(page, language, width, "tickets");
    }

    @ParameterizedTest
    @CsvSource({PORTUGUESE + ", 390, LIGHT", ENGLISH + ", 1280, DARK"})
    void theAccountMakesAPin(String language, int width, ColorScheme colours, Windows windows) throws Exception {
        Page page = windows.page(language, width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        signIn(page, windows.address());
        assertThat(page.locator(".empty")).isVisible();
        check(page);
        page.locator("nav a[href='/my/account']").click();

        page.locator("form[action$='/pin'] button").click();

        assertThat(page.locator(".pin strong")).hasText(Pattern.compile("\\d{3} \\d{3}"));
        check(page);
        picture(page, language, width, "account");
        page.locator("form[action$='/sign-out'] button").click();
        page.waitForURL(url -> !url.contains("/my/account"));
        page.navigate(windows.address() + "/my/tickets");
        assertThat(page.locator("#email")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({PORTUGUESE + ", 390, LIGHT", ENGLISH + ", 1280, DARK"})
    void aClosedTicketIsRatedByTwoClicks(String language, int width, ColorScheme colours, Windows windows)
            throws Exception {
        Customer mine = customers.known(rita, "Rita", language.equals(PORTUGUESE) ? Language.PT : Language.EN);
        TicketNumber number = opened(mine);
        tickets.perform(number, Step.resolve("Já abre."), ANA);
        java.util.regex.Matcher link =
                Pattern.compile("/rate/[A-Z0-9-]+/[\\w-]+").matcher(links.newest(rita));
        assertThat(link.find()).isTrue();

        Page page = windows.page(language, width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.navigate(windows.address() + link.group() + "?answer=GOOD");
        assertThat(page.locator("input[value=GOOD]")).isChecked();
        check(page);
        picture(page, language, width, "rating");
        page.locator("main button").click();
        page.waitForURL("**/rate/thanks");
        check(page);
    }

    private TicketNumber opened(Customer customer) {
        NewTicket asked = new NewTicket(
                "A loja não abre",
                NewMessage.of("Desde as 9h."),
                customer,
                Department.SUPPORT,
                null,
                Channel.PORTAL,
                null,
                true);
        return tickets.open(asked, Actor.of(customer)).ticket().number();
    }

    private static void requireNothingLost(Page page, String said) {
        assertThat(page.locator("#not-sent")).containsText(said);
        assertThat(page.locator("#not-sent")).isFocused();
        assertThat(page.locator(".sending")).isHidden();
        assertThat(page.locator("#text")).hasValue("Segue a cópia.");
        assertThat((int) page.evaluate("document.getElementById('files').files.length"))
                .as("the chosen file")
                .isOne();
        assertThat(page.locator("#files").locator("xpath=ancestor::form").locator("button.primary"))
                .isEnabled();
    }

    @ParameterizedTest
    @CsvSource({PORTUGUESE + ", 390, LIGHT", ENGLISH + ", 1280, DARK"})
    void filesAreSeenTravellingAndNothingIsLostWhereTheyDoNotArrive(
            String language, int width, ColorScheme colours, Windows windows) throws Exception {
        boolean portuguese = language.equals(PORTUGUESE);
        Page page = windows.page(language, width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        signIn(page, windows.address());
        page.navigate(windows.address() + "/new-ticket");
        page.locator("input[value=SUPPORT]").check();
        page.locator("input[value=NORMAL]").check();
        page.locator("#subject").fill("Cópia do site");
        page.locator("#text").fill("Segue a cópia.");
        FilePayload small = new FilePayload("a.txt", "text/plain", new byte[1]);
        page.locator("#files").setInputFiles(Collections.nCopies(11, small).toArray(FilePayload[]::new));
        page.locator("main button.primary").click();
        assertThat(page.locator("#files-problem")).containsText(portuguese ? "no máximo 10" : "at most 10");
        assertThat(page.locator("#files")).isFocused();
        page.locator("#files")
                .setInputFiles(new FilePayload("copia.bin", "application/octet-stream", new byte[3_000_000]));
        assertThat(page.locator("#files-problem")).isHidden();

        Queue<Route> sent = new ArrayDeque<>();
        Predicate<String> form = url -> url.endsWith("/new-ticket");
        page.route(form, sent::add);
        page.locator("main button.primary").click();
        page.waitForCondition(() -> !sent.isEmpty());
        assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        assertThat(page.getByLabel(portuguese ? "A enviar os ficheiros" : "Sending the files"))
                .isVisible();
        assertThat(page.locator("#sending-said")).not().isEmpty();
        assertThat(page.locator("main button.primary")).isDisabled();
        Accessibility.check(page);
        sent.remove().abort("connectionreset");
        requireNothingLost(page, portuguese ? "a ligação perdeu-se" : "the connection was lost");
        check(page);
        picture(page, language, width, "not-sent");

        page.locator("main button.primary").click();
        page.waitForCondition(() -> !sent.isEmpty());
        sent.remove()
                .fulfill(new Route.FulfillOptions()
                        .setStatus(413)
                        .setContentType("text/html")
                        .setBody("<main><h1>x</h1><p role=alert>Too large <b>indeed</b>.</p></main>"));
        requireNothingLost(page, "Too large indeed.");

        page.unroute(form);
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", slowly(500_000));
        page.locator("main button.primary").click();
        assertThat(page.locator(".sending label")).hasText(Pattern.compile(".+: \\d{1,2} %"));
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target/pictures/sending-" + language + ".png")));
        page.waitForURL("**/my/tickets/*");
        network.detach();
        assertThat(page.locator(".attached")).containsText("copia.bin");

        page.locator("#text").fill("Segue a cópia.");
        page.locator("#files").setInputFiles(small);
        page.route("**/answers", Route::abort);
        page.locator("form[action$=answers] button").click();
        requireNothingLost(page, portuguese ? "a ligação perdeu-se" : "the connection was lost");
        page.unroute("**/answers");
        List<Cookie> signIn = page.context().cookies();
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(CustomerCookie.NAME));
        page.locator("form[action$=answers] button").click();
        requireNothingLost(page, portuguese ? "a sua sessão terminou" : "your session has ended");
        assertThat(page.locator("#not-sent a")).hasAttribute("href", Pattern.compile("/sign-in.*"));
        page.context().addCookies(signIn);
        page.locator("form[action$=answers] button").click();
        assertThat(page.locator(".attached")).containsText(new String[] {"copia.bin", "a.txt"});
    }

    private static JsonObject slowly(int bytesASecond) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", bytesASecond);
        return line;
    }

    @ParameterizedTest
    @CsvSource({PORTUGUESE + ", 390, LIGHT", ENGLISH + ", 1280, DARK"})
    void aCustomerShowsATicketToTheirCompany(String language, int width, ColorScheme colours, Windows windows)
            throws Exception {
        String domain = "loja-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        Page agents = windows.page(language, width, 800);
        agents.navigate(windows.address() + "/login");
        agents.waitForLoadState(LoadState.NETWORKIDLE);
        agents.locator("#username").fill("ana");
        agents.locator("#password").fill("ana");
        agents.locator("main button").click();
        agents.waitForURL(windows.address() + "/");
        agents.waitForLoadState(LoadState.NETWORKIDLE);
        agents.navigate(windows.address() + "/companies/new");
        agents.locator("#name").fill("Loja das Flores");
        agents.locator("#domains").fill("gmail.com");
        agents.locator("main button.primary").click();
        assertThat(agents.locator(".alert")).containsText("gmail.com");
        agents.locator("#domains").fill(domain);
        check(agents);
        agents.locator("main button.primary").click();
        assertThat(agents.locator("main")).containsText(domain);
        check(agents);
        Customer mine = customers.known("rita@" + domain, "Rita", Language.PT);
        TicketNumber number = opened(mine);
        Page ritas = windows.page(language, width, 800);
        ritas.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        signIn(ritas, windows.address(), mine.email());
        ritas.navigate(windows.address() + "/my/tickets/" + number);
        ritas.locator("#colleague").fill("outro@cliente.example");
        ritas.locator("form[action$=colleagues] button").click();
        assertThat(ritas.locator("#sharing .wrong")).containsText(domain);
        ritas.locator("#colleague").fill("joao@" + domain);
        ritas.locator("form[action$=colleagues] button").click();
        assertThat(ritas.locator("#sharing .rows")).containsText("joao@" + domain);
        check(ritas);
        ritas.locator("#sharing").scrollIntoViewIfNeeded();
        picture(ritas, language, width, "sharing");

        Page joaos = windows.page(language, width, 800);
        joaos.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        signIn(joaos, windows.address(), "joao@" + domain);
        joaos.locator("a[href='/my/company']").click();
        check(joaos);
        picture(joaos, language, width, "company");
        joaos.locator(".tickets a").click();
        joaos.locator("#text").fill("Sou o João, também não me abre.");
        joaos.locator("form[action$=answers] button").click();
        assertThat(joaos.locator(".turn")).hasCount(2);
        assertThat(joaos.locator("#sharing")).hasCount(0);
        check(joaos);
    }

    @ParameterizedTest
    @CsvSource({PORTUGUESE + ", 390, LIGHT", ENGLISH + ", 1280, DARK"})
    void aManagerConfirmsThatACustomerIsErased(String language, int width, ColorScheme colours, Windows windows)
            throws Exception {
        Page page = windows.page(language, width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        signIn(page, windows.address());
        page.locator("nav a[href='/my/account']").click();
        page.locator("a[href='/my/erasure']").click();
        check(page);
        picture(page, language, width, "erasure");
        page.locator("form[action$='/my/erasure'] button").click();
        assertThat(page.locator(".good")).isVisible();
        check(page);

        Tasklist marta = windows.tasklist(language).signIn("marta").choose("Erasures");
        marta.open(erasures.asked(customers.find(rita).orElseThrow().id())
                .orElseThrow()
                .id()
                .toString());
        assertThat(marta.ticket()).containsText(rita);
        marta.page()
                .screenshot(new ScreenshotOptions().setPath(Path.of("target/pictures/erasure-" + language + ".png")));
        Accessibility.check(marta.page(), ".atende-tab");
        marta.ticket().locator(".btn-danger").click();
        marta.ticket().locator(".btn-danger").click();
        assertThat(marta.page().locator(".atende-toast")).isVisible();
        engine.createJobQuery().processDefinitionKey("erasure").messages().list().stream()
                .forEach(job -> engine.executeJob(job.getId()));

        page.reload();
        assertThat(page.locator("#email")).isVisible();
        assertThat(links.newest(rita))
                .contains(language.equals(PORTUGUESE) ? "esta mensagem é a última" : "this message is the last one");
    }

    @ParameterizedTest
    @CsvSource({PORTUGUESE + ", 390, LIGHT", ENGLISH + ", 1280, DARK"})
    void helpIsFoundWhileTheSubjectIsTyped(String language, int width, ColorScheme colours, Windows windows) {
        Page page = windows.page(language, width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.navigate(windows.address() + "/new-ticket");
        page.locator("#subject").pressSequentially("departamento department");
        assertThat(page.locator(".suggested a")).isVisible();
        check(page);

        page.navigate(windows.address() + "/help");
        check(page);
        page.locator(".tickets a").first().click();
        assertThat(page.locator("article h2").first()).isVisible();
        check(page);
    }

    @Test
    void whatIsNewAppearsByItself(Windows windows) throws Exception {
        Page page = windows.page(PORTUGUESE, 390, 800);
        signIn(page, windows.address());
        page.navigate(windows.address() + "/new-ticket");
        page.locator("input[value=SALES]").check();
        page.locator("#subject").fill("Preço");
        page.locator("#text").fill("Quanto custa?");
        page.locator("main button.primary").click();
        page.waitForURL("**/my/tickets/*");
        tickets.perform(shown(page), Step.ask("Para quantas pessoas?"), ANA);

        page.evaluate("htmx.ajax('GET', document.getElementById('live').getAttribute('hx-get'), {target: '#live', swap:"
                + " 'outerHTML'})");

        assertThat(page.locator(".turn")).hasCount(2);
    }

    @Test
    void everythingWorksWithoutScripts(Windows windows) throws Exception {
        Page page = windows.pageWithoutScripts(PORTUGUESE, 390, 800);
        signIn(page, windows.address());
        page.navigate(windows.address() + "/new-ticket");
        page.locator("input[value=SALES]").check();
        page.locator("#subject").fill("Preço");
        page.locator("#text").fill("Quanto custa?");
        page.locator("#files").setInputFiles(new FilePayload("a.txt", "text/plain", new byte[] {'a'}));
        page.locator("main button.primary").click();
        page.waitForURL("**/my/tickets/*");
        page.locator("#text").fill("Para dez pessoas.");
        page.locator("form[action$=answers] button").click();

        assertThat(page.locator(".turn")).hasCount(2);
        assertThat(page.locator(".attached a")).hasText("a.txt");
        page.locator("form[action$=close] button").click();
        assertThat(page.locator(".stands .status.CLOSED")).isVisible();
    }

    @Test
    void pagesAreLightAndAskNobodyElse(Windows windows) throws Exception {
        Page signedIn = windows.page(PORTUGUESE, 390, 800);
        String site = windows.address();
        signIn(signedIn, site);
        for (String path : List.of("/", "/sign-in", "/new-ticket", "/help", "/my/tickets", "/my/account")) {
            Page page = signedIn.context().newPage();
            List<String> foreign = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith(site) && !request.url().startsWith("data:")) {
                    foreign.add(request.url());
                }
            });
            List<Request> requests = new CopyOnWriteArrayList<>();
            page.onRequestFinished(requests::add);
            // With a route there is no cache.
            page.route("**", Route::resume);
            page.navigate(site + path);
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(foreign).as(path).isEmpty();
            long bytes = requests.stream()
                    .map(Request::sizes)
                    .mapToLong(size -> size.responseBodySize + size.responseHeadersSize)
                    .sum();
            System.out.printf("%s: %d bytes in %d requests%n", path, bytes, requests.size());
            assertThat(bytes).as("bytes of %s", path).isBetween(1_000L, MOST_BYTES);
            page.close();
        }
    }
}
