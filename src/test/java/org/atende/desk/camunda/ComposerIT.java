package org.atende.desk.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.atende.identity.Customers;
import org.atende.testing.OnH2;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.DeskApi;
import org.atende.testing.browser.Held;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Tasklist;
import org.atende.testing.browser.Windows;
import org.atende.ticket.Actor;
import org.atende.ticket.NewMessage;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;

/** Writing in the workspace. */
@OnH2
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class ComposerIT {

    private static final String BRING =
            """
            (node, [kind, name, type]) => {
              const data = new DataTransfer();
              data.items.add(new File(['conteúdo'], name, { type }));
              const event = kind === 'paste'
                ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
                : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
              node.dispatchEvent(event);
            }""";

    @Autowired
    DeskApi api;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    TestRestTemplate rest;

    private String opened;

    private Tasklist ana(Windows windows, String number) {
        return ana(windows, PORTUGUESE, number);
    }

    private Tasklist ana(Windows windows, String language, String number) {
        Tasklist ana =
                windows.tasklist(language).signIn("ana").choose("Support").open(number);
        assertThat(ana.turns()).not().hasCount(0);
        return ana;
    }

    private String open(String subject) {
        opened = api.open("SUPPORT", "HIGH", subject, "O site está lento.");
        return opened;
    }

    /** A list shows only so many: each test leaves the queue as it was. */
    @AfterEach
    void close() {
        if (opened != null && !api.status(opened).equals("CLOSED")) {
            api.step(opened, "resolve", Map.of());
        }
    }

    private JsonNode last(String number) {
        JsonNode messages = api.messages(number);
        return messages.get(messages.size() - 1);
    }

    private static Locator tool(Tasklist tasklist, String name) {
        return tasklist.ticket().locator(".atende-tools [aria-label^='%s']".formatted(name));
    }

    private static Locator files(Tasklist tasklist) {
        return tasklist.ticket().locator(".atende-attachments li");
    }

    @Test
    void saysThingsWithAFewShapesAndTheirTextStaysFaithful(Windows windows) {
        String number = open("Formas");
        Tasklist ana = ana(windows, number);

        ana.composer().pressSequentially("Faça ");
        ana.composer().press("Control+b");
        ana.composer().pressSequentially("isto");
        ana.composer().press("Control+b");
        ana.composer().press("Enter");
        tool(ana, "Lista numerada").click();
        ana.composer().pressSequentially("Abra");
        ana.composer().press("Enter");
        ana.composer().pressSequentially("Grave");
        ana.step("REPLY").click();

        assertThat(ana.turns()).hasCount(2);
        assertThat(last(number).get("text").textValue()).isEqualTo("Faça isto\n\n1. Abra\n2. Grave");
        assertThat(last(number).get("html").textValue()).contains("<b>isto</b>").contains("<ol>");
    }

    @Test
    void linksWhatIsMarked(Windows windows) {
        String number = open("Ligação");
        Tasklist ana = ana(windows, ENGLISH, number);
        ana.composer().pressSequentially("help");
        ana.composer().press("Control+a");

        tool(ana, "Link").click();
        ana.ticket().locator(".atende-link input").fill("ajuda.example/dns");
        ana.ticket().locator(".atende-link input").press("Enter");
        ana.step("REPLY").click();

        assertThat(ana.turns()).hasCount(2);
        assertThat(last(number).get("text").textValue()).isEqualTo("help <https://ajuda.example/dns>");
    }

    @Test
    void takesFilesThatAreChosenDroppedOrPasted(Windows windows) {
        String number = open("Ficheiros");
        Tasklist ana = ana(windows, number);

        ana.ticket()
                .locator(".atende-composer input[type=file]")
                .setInputFiles(new FilePayload("um.txt", "text/plain", "um".getBytes(StandardCharsets.UTF_8)));
        ana.composer().evaluate(BRING, new String[] {"drop", "dois.txt", "text/plain"});
        ana.composer().evaluate(BRING, new String[] {"paste", "image.png", "image/png"});
        assertThat(files(ana)).hasCount(3);
        assertThat(ana.ticket().locator(".atende-attachments progress")).hasCount(0);
        ana.ticket().locator("[aria-label='Retirar dois.txt']").click();
        ana.composer().pressSequentially("Seguem.");
        ana.step("REPLY").click();

        assertThat(ana.turns().last()).containsText("um.txt");
        assertThat(files(ana)).hasCount(0);
        assertThat(last(number).get("attachments").findValuesAsText("name")).containsExactly("um.txt", "image.png");
    }

    @Test
    void saysHowLargeAFileMayBe(Windows windows) {
        Tasklist ana = ana(windows, ENGLISH, open("Grande"));

        ana.ticket()
                .locator(".atende-composer input[type=file]")
                .setInputFiles(new FilePayload("big.bin", "application/octet-stream", new byte[11_000_000]));

        assertThat(ana.ticket().locator(".atende-too-large")).containsText("big.bin is too large");
        assertThat(files(ana)).hasCount(0);
    }

    @Test
    void keepsADraftForAnotherMachine(Windows windows) {
        String number = open("Rascunho");
        Tasklist here = ana(windows, number);
        here.composer().pressSequentially("A meio");
        here.ticket().locator(".atende-kind").last().click();
        here.composer().pressSequentially("Só nós");
        assertThat(here.ticket().locator(".atende-draft-state")).hasText("Rascunho guardado");

        Tasklist there = ana(windows, ENGLISH, number);

        assertThat(there.composer()).hasText("A meio");
        there.ticket().locator(".atende-kind").last().click();
        assertThat(there.composer()).hasText("Só nós");
    }

    @Test
    void findsACannedReplyByASlash(Windows windows) {
        rest.withBasicAuth("marta", "marta")
                .postForObject(
                        "/api/v1/canned-replies",
                        Map.of(
                                "title",
                                "Pedir o domínio",
                                "language",
                                "PT",
                                "html",
                                "<div>Olá {customer.name}, qual é o <b>domínio</b>?</div>"),
                        JsonNode.class);
        String number = open("Pronta");
        Tasklist ana = ana(windows, number);

        ana.composer().press("/");
        Locator search = ana.ticket().locator(".atende-picker:visible input");
        assertThat(ana.ticket().locator(".atende-picker:visible [role=option]").first())
                .isVisible();
        Accessibility.check(ana.page(), ".atende-composer");
        search.fill("dominio");
        search.press("Enter");

        assertThat(ana.composer()).containsText("Olá Rita, qual é o domínio?");
        assertThat(ana.ticket().locator(".atende-draft-state")).hasText("Rascunho guardado");
        ana.composer().pressSequentially(" e/ou IP");
        assertThat(ana.ticket().locator(".atende-picker:visible")).hasCount(0);
    }

    @Test
    void insertsTheReplyThatWasAskedForBeforeTheListHasCome(Windows windows) {
        rest.withBasicAuth("marta", "marta")
                .postForObject(
                        "/api/v1/canned-replies",
                        Map.of("title", "Horário", "language", "PT", "html", "<div>Das 9h às 19h.</div>"),
                        JsonNode.class);
        Tasklist ana = ana(windows, open("Depressa"));

        Held replies = Held.back(ana.page(), "**/canned-replies")
                .whileAsking(() -> ana.composer().press("/"));
        ana.page().keyboard().type("horario");
        ana.page().keyboard().press("Enter");
        replies.come();

        assertThat(ana.composer()).hasText("Das 9h às 19h.");
    }

    @Test
    void canBeWrittenIntoOnceTheDraftIsThere(Windows windows) {
        String number = open("Devagar");
        api.as("ana").draft(number, "<div>Ontem escrevi isto.</div>");
        Tasklist ana = windows.tasklist(PORTUGUESE).signIn("ana").choose("Support");

        Held drafts = Held.back(ana.page(), "**/drafts").whileAsking(() -> ana.open(number));
        assertThat(ana.composer()).hasCount(0);
        drafts.come();

        assertThat(ana.composer()).hasText("Ontem escrevi isto.");
    }

    @Test
    void whatIsTypedWhileAnAnswerLeavesIsNotTakenForItsOwn(Windows windows) {
        String number = open("Duas vezes");
        Tasklist ana = ana(windows, number);
        ana.composer().pressSequentially("Primeiro.");

        Held answer = Held.back(ana.page(), "**/messages")
                .whileAsking(() -> ana.step("REPLY").click());
        ana.composer().press("End");
        ana.page().keyboard().type(" Segundo.");
        ana.page().keyboard().press("Control+Enter");
        assertThat(ana.composer()).hasText("Primeiro.");
        answer.come();

        assertThat(ana.composer()).isEmpty();
        ana.composer().pressSequentially("Segundo.");
        assertThat(ana.composer()).hasText("Segundo.");
        assertThat(api.messages(number).findValuesAsText("text")).containsOnlyOnce("Primeiro.");
    }

    @Test
    void staysWithTheTicketToWhichTheAgentHasGoneMeanwhile(Windows windows) {
        String other = api.open("SUPPORT", "CRITICAL", "Entretanto", "Sou o outro.");
        Tasklist ana = ana(windows, open("Lento"));
        ana.composer().pressSequentially("Qual é o domínio?");

        Held answer = Held.back(ana.page(), "**/ask")
                .whileAsking(() -> ana.step("ASK").click());
        ana.open(other);
        assertThat(ana.turns().last()).containsText("Sou o outro.");
        answer.come();

        assertThat(ana.page().locator(".atende-toast")).containsText("Aguarda cliente");
        assertThat(ana.entry(opened)).hasCount(0);
        assertThat(ana.turns().last()).containsText("Sou o outro.");
        api.step(other, "resolve", Map.of());
    }

    @Test
    void callsAColleagueInANote(Windows windows) {
        String number = open("Menção");
        Tasklist ana = ana(windows, number);

        ana.ticket().locator(".atende-kind").last().click();
        ana.composer().pressSequentially("Vê isto, @");
        Locator search = ana.ticket().locator(".atende-picker:visible input");
        search.fill("mart");
        search.press("Enter");
        assertThat(ana.composer()).containsText("Vê isto, @marta");
        ana.step("NOTE").click();

        assertThat(ana.ticket().locator(".from-note")).containsText("@marta");
        assertThat(tickets.watchers(tickets.get(new TicketNumber(number)))).containsExactly("marta");
    }

    @Test
    void takesAnAnswerBack(Windows windows) {
        String number = open("Anular");
        Tasklist ana = ana(windows, number);
        ana.composer().pressSequentially("Demasiado cedo");
        ana.step("ASK").click();
        assertThat(ana.page().locator(".atende-toast")).containsText("Aguarda cliente");

        ana.page().locator(".atende-undo").click();

        assertThat(ana.ticket()).containsText(number);
        assertThat(ana.ticket()).containsText("Em fila");
        assertThat(ana.composer()).hasText("Demasiado cedo");
        assertThat(api.status(number)).isEqualTo("IN_QUEUE");
        assertThat(api.messages(number)).hasSize(1);
    }

    @Test
    void warnsWhoMissedWhatTheCustomerWrote(Windows windows) {
        String number = open("Entretanto");
        Tasklist ana = ana(windows, ENGLISH, number);
        ana.composer().pressSequentially("Is it still slow?");
        var rita = customers.find("rita@cliente.example").orElseThrow();
        tickets.customerWrote(new TicketNumber(number), NewMessage.of("Já funciona."), Actor.of(rita), true);

        ana.step("ASK").click();

        Locator warning = ana.ticket().locator(".atende-meanwhile");
        assertThat(warning).containsText("Somebody wrote while you were writing");
        assertThat(warning).containsText("Já funciona.");
        assertThat(api.status(number)).isEqualTo("IN_QUEUE");
        warning.locator("[data-anyway]").click();
        assertThat(ana.page().locator(".atende-toast")).containsText("Awaiting customer");
    }

    @Test
    void answersInThreeClicksWithoutReloading(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Depressa", "Está tudo parado.");
        Tasklist ana = windows.tasklist(PORTUGUESE).signIn("ana");
        assertThat(ana.entry(number)).hasCount(1);
        ana.page().evaluate("() => { window.clicks = 0; addEventListener('click', () => window.clicks++, true); }");

        ana.open(number);
        ana.composer().click();
        ana.page().keyboard().type("Estamos a ver. Já responde?");
        ana.step("ASK").click();

        assertThat(ana.page().locator(".atende-toast")).containsText("Aguarda cliente");
        assertThat(api.status(number)).isEqualTo("AWAITING_CUSTOMER");
        assertThat((int) ana.page().evaluate("() => window.clicks")).isLessThanOrEqualTo(3);
    }

    @Test
    void choosesAnotherStepByTheKeyboard(Windows windows) {
        String number = open("Teclado");
        Tasklist ana = ana(windows, ENGLISH, number);
        ana.composer().pressSequentially("Done.");

        ana.ticket().locator(".atende-more").press("ArrowUp");
        assertThat(ana.ticket().locator("[data-verb=RESOLVE]")).isFocused();
        ana.ticket().locator("[data-verb=RESOLVE]").press("Enter");

        assertThat(ana.page().locator(".atende-toast")).containsText("Closed");
    }

    @Test
    void hasNoBarriersAndFitsAPhone(Windows windows) {
        String number = open("Acessível");
        Tasklist ana =
                windows.tasklistOnAPhone().signIn("ana").choose("Support").open(number);
        ana.composer().fill("Olá");
        ana.ticket().locator(".atende-more").click();

        assertThat(ana.ticket().locator(".atende-steps-menu")).isVisible();
        assertThat(((Number) ana.ticket().evaluate("tab => tab.scrollWidth - tab.clientWidth")).intValue())
                .isZero();
        Accessibility.check(ana.page(), ".atende-composer");
    }
}
