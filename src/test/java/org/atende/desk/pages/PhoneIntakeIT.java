package org.atende.desk.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.atende.identity.Callers;
import org.atende.testing.EngineClock;
import org.atende.testing.OnH2;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.DeskApi;
import org.atende.testing.browser.Held;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Tasklist;
import org.atende.testing.browser.Windows;
import org.atende.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@OnH2
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class PhoneIntakeIT {

    private static final String NEW_CALL = "/camunda/desk/calls/new";

    @LocalServerPort
    int port;

    @Autowired
    DeskApi api;

    @Autowired
    Callers callers;

    private final String email = UUID.randomUUID() + "@cliente.example";
    private final String phone = "+3519" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);

    private static Locator labelled(DeskPage page, String label) {
        return page.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static String numberTold(DeskPage page) {
        assertThat(page.page().locator(".atende-call-number")).hasText(Pattern.compile("[A-Z]{3}-\\d{3}-\\d{5}"));
        return page.page().locator(".atende-call-number").textContent();
    }

    @Test
    void opensATicketForACallerWhomTheTelephoneSystemNamesByNumber(Windows windows) {
        callers.known("Helena Pais", phone, email);

        DeskPage ana = DeskPage.in(windows, PORTUGUESE).open(NEW_CALL + "?number=" + phone.replace("+", "%2B"), "ana");
        ana.page().locator(".atende-callers button").first().click();
        assertThat(ana.page().locator(".atende-caller")).containsText("Não verificado");
        labelled(ana, "Assunto").fill("Site em baixo");
        labelled(ana, "O que diz quem liga").fill("O site não abre desde as 9h.");
        labelled(ana, "Departamento").selectOption("SUPPORT");
        labelled(ana, "Prioridade").selectOption("HIGH");
        ana.button("Abrir o ticket").click();

        String number = numberTold(ana);
        ana.page().getByText("Ir para o ticket").click();
        assertThat(ana.page().locator(".atende-turn").first()).containsText("O site não abre desde as 9h.");
        JsonNode ticket = api.ticket(number);
        assertThat(ticket.get("channel").textValue()).isEqualTo("PHONE");
        assertThat(ticket.get("priority").textValue()).isEqualTo("HIGH");
        assertThat(ticket.get("requester").get("email").textValue()).isEqualTo(email);
    }

    @Test
    void saysThatNobodyIsExpectedToAnswerOutOfHours(Windows windows) {
        EngineClock.moveTo(Instant.parse("2026-11-28T19:30:00Z"));
        try {
            DeskPage ana = DeskPage.in(windows, PORTUGUESE).open(NEW_CALL, "ana");
            assertThat(ana.page().locator(".atende-hours"))
                    .hasText("Fora do horário do telefone. Encerrado agora. Abre amanhã às 10:00.");

            EngineClock.moveTo(Instant.parse("2026-11-29T10:30:00Z"));
            ana.page().waitForResponse("**/opening-hours", () -> ana.page().reload());
            assertThat(ana.page().locator(".atende-hours")).isHidden();
        } finally {
            EngineClock.reset();
        }
    }

    @Test
    void writesDownWhoIsNewByWhatWasTyped(Windows windows) {
        DeskPage ana = DeskPage.in(windows, ENGLISH).open(NEW_CALL, "ana");

        ana.page().locator("#caller").fill(phone);
        assertThat(ana.page().locator(".atende-found")).containsText("Nobody is known by that.");
        assertThat(labelled(ana, "Telephone")).hasValue(phone);
        labelled(ana, "Name").fill("Nuno Novo");
        labelled(ana, "Subject").fill("Preço");
        labelled(ana, "What the caller says").fill("Quanto custa um domínio?");
        ana.button("Open the ticket").click();

        String number = numberTold(ana);
        assertThat(api.messages(number).findValuesAsText("text")).contains("Quanto custa um domínio?");
        assertThat(api.ticket(number).get("requester").get("name").textValue()).isEqualTo("Nuno Novo");
        assertThat(callers.find(phone, 5)).singleElement().satisfies(caller -> assertThat(caller.hasAddress())
                .isFalse());
    }

    @Test
    void keepsWhatWasWrittenBeforeTheSearchHadAnAnswer(Windows windows) {
        DeskPage ana = DeskPage.in(windows, ENGLISH).open(NEW_CALL, "ana");

        Held nobody = Held.back(ana.page(), "**/customers**")
                .whileAsking(() -> ana.page().locator("#caller").fill(phone));
        labelled(ana, "Name").fill("Nuno Novo");
        nobody.come();

        assertThat(ana.page().locator(".atende-found")).containsText("Nobody is known by that.");
        assertThat(labelled(ana, "Name")).hasValue("Nuno Novo");
    }

    @Test
    void addsToATicketThatTheCallerHasAlready(Windows windows) {
        callers.known("Vera Vale", phone, email);
        String number = new TicketNumber(api.openFor(email, "SUPPORT", "Correio parado")).value();

        DeskPage ana = DeskPage.in(windows, PORTUGUESE).open(NEW_CALL, "ana");
        ana.page().locator("#caller").fill(number);
        ana.page().locator(".atende-callers button").first().click();
        ana.page()
                .locator(".atende-open label")
                .filter(new Locator.FilterOptions().setHasText(number))
                .locator("input")
                .check();
        labelled(ana, "O que diz quem liga").fill("Já funciona outra vez.");
        ana.button("Acrescentar a " + number).click();

        assertThat(numberTold(ana)).isEqualTo(number);
        ana.page().getByText("Ir para o ticket").click();
        assertThat(ana.page().locator(".atende-turn")).hasCount(3);
        assertThat(ana.page().locator(".atende-turn").nth(1)).containsText("Já funciona outra vez.");
    }

    @Test
    void saysWhatIsMissingAndLosesNothing(Windows windows) {
        DeskPage ana = DeskPage.in(windows, ENGLISH).open(NEW_CALL, "ana");
        labelled(ana, "What the caller says").fill("A long story.");

        ana.button("Open the ticket").click();
        assertThat(ana.page().locator(".atende-call [role=alert]"))
                .hasText("Say who is calling: a name, a number or an address.");
        labelled(ana, "Telephone").fill("not a number");
        labelled(ana, "Subject").fill("Story");
        ana.button("Open the ticket").click();

        assertThat(ana.page().locator(".atende-call [role=alert]")).containsText("telephone number");
        assertThat(labelled(ana, "What the caller says")).hasValue("A long story.");
    }

    @Test
    void fitsAPhoneAndIsAccessible(Windows windows) {
        callers.known("Inês Igual", phone, email);
        api.openFor(email, "SUPPORT", "Um assunto");
        DeskPage ana = DeskPage.onAPhone(windows).open(NEW_CALL + "?number=" + email, "ana");

        ana.page().locator(".atende-callers button").first().click();
        assertThat(ana.page().locator(".atende-open label")).hasCount(2);

        assertThat(ana.overhang()).isZero();
        Accessibility.check(ana.page());
        ana.page().screenshot(new ScreenshotOptions().setPath(Path.of("target/pictures/call-phone.png")));
    }

    private int rings(String agent, String body) throws Exception {
        String basic = Base64.getEncoder().encodeToString((agent + ":" + agent).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/calls/ringing"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @ParameterizedTest
    @CsvSource({PORTUGUESE + ", Iniciar chamada, Não conhecemos", ENGLISH + ", Start call, knows nobody"})
    void aRingingTelephoneShowsWhoItMayBe(String language, String start, String unknown, Windows windows)
            throws Exception {
        callers.known("Helena Pais", phone, email);
        String number = api.openFor(email, "SUPPORT", "Site em baixo");
        String extension = "2" + ThreadLocalRandom.current().nextInt(100, 999);
        DeskPage page = DeskPage.in(windows, PORTUGUESE).open(NEW_CALL, "ana");
        labelled(page, "A minha extensão").fill(extension);
        page.page().locator(".atende-extension button").click();
        assertThat(page.page().locator(".atende-toast")).isVisible();
        Tasklist ana = windows.tasklist(language);
        ana.page().waitForResponse("**/calls/live", () -> ana.signIn("ana"));
        Tasklist bruno = windows.tasklist(language).signIn("bruno");
        Locator panel = ana.page().locator(".atende-ringing");

        org.assertj.core.api.Assertions.assertThat(rings(
                        "marta", "{\"from\": \"%s\", \"extension\": \"%s\"}".formatted(phone.substring(4), extension)))
                .isEqualTo(202);

        assertThat(panel).containsText("Helena Pais");
        assertThat(panel.locator("li")).containsText(number);
        assertThat(panel).containsText(language.equals(PORTUGUESE) ? "Não verificado" : "Not verified");
        assertThat(bruno.page().locator(".atende-ringing")).hasCount(0);
        Accessibility.check(ana.page(), ".atende-ringing");
        ana.page().screenshot(new ScreenshotOptions().setPath(Path.of("target/pictures/ringing-" + language + ".png")));
        panel.getByText(start).click();
        assertThat(ana.page().locator(".atende-callers button").first()).containsText("Helena Pais");

        ana.page().waitForResponse("**/calls/live", () -> ana.page()
                .navigate(windows.address() + "/camunda/app/tasklist/default/"));
        rings("marta", "{\"from\": \"+44 20 7946 0000\", \"agent\": \"ana\"}");
        assertThat(panel).containsText(unknown);
    }
}
