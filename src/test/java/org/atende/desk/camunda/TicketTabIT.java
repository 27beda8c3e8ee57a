package org.atende.desk.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atende.attachment.NewFile;
import org.atende.identity.Customers;
import org.atende.testing.OnH2;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.DeskApi;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Tasklist;
import org.atende.testing.browser.Windows;
import org.atende.ticket.Actor;
import org.atende.ticket.NewMessage;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class TicketTabIT {

    private static final HasTextOptions SLOWLY = new HasTextOptions().setTimeout(15_000);

    private static final byte[] DOT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    @Autowired
    DeskApi api;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void opensATaskWithTheCustomersWordsInView(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Site em baixo", "O site dá erro 503 desde as 9h.");

        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);

        assertThat(ana.turns()).hasCount(1);
        assertThat(ana.turns()).containsText("O site dá erro 503 desde as 9h.");
        assertThat(ana.turns()).isInViewport();
        assertThat(ana.ticket()).containsText("Em fila");
    }

    @Test
    void keepsNumberStatusAndClockInViewHoweverLongTheConversationIs(Windows windows) {
        String number =
                api.open("SUPPORT", "CRITICAL", "Registo do servidor", "503 Service Unavailable\n\n".repeat(80));
        api.step(number, "messages", Map.of("text", "Vamos ver.", "kind", "NOTE"));

        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);
        ana.turns().last().scrollIntoViewIfNeeded();

        assertThat(ana.turns().last()).isInViewport();
        assertThat(ana.ticket().locator(".atende-subject")).not().isInViewport();
        assertThat(ana.ticket().locator(".atende-number")).isInViewport();
        assertThat(ana.ticket().locator(".atende-title .status-IN_QUEUE")).isInViewport();
    }

    @Test
    void answersAndAwaitsTheCustomerInOneClickAndMovesOn(Windows windows) {
        String first = api.open("BILLING", "CRITICAL", "Fatura em duplicado", "Qual pago?");
        String next = api.open("BILLING", "HIGH", "Recibo", "Falta o recibo.");
        Tasklist bruno =
                windows.tasklist(PORTUGUESE).signIn("bruno").choose("Billing").open(first);

        bruno.composer().fill("Bom dia, qual é o número da fatura?");
        bruno.step("ASK").click();

        assertThat(bruno.ticket()).containsText(next);
        assertThat(bruno.entry(first)).hasCount(0);
        assertThat(api.status(first)).isEqualTo("AWAITING_CUSTOMER");
        assertThat(api.messages(first).findValuesAsText("text")).contains("Bom dia, qual é o número da fatura?");
    }

    @Test
    void takesATicketAndGoesOnWithIt(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Pergunta", "Como mudo a senha?");
        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("Support").open(number);

        ana.step("TAKE").click();

        assertThat(ana.ticket()).containsText("In progress");
        assertThat(ana.ticket()).containsText(number);
        assertThat(api.ticket(number).get("assignee").textValue()).isEqualTo("ana");
    }

    @Test
    void sendsByTheKeyboard(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Domínio", "Quero transferir o domínio.");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);

        ana.composer().fill("Qual é o código?");
        ana.composer().press("Control+Enter");

        assertThat(toast(ana)).containsText(number + ": Aguarda cliente.");
    }

    @Test
    void saysWhatIsMissingAndLosesNothing(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Correio", "Não recebo mensagens.");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);

        ana.step("ASK").click();
        assertThat(ana.problem()).hasText("Escreva primeiro o texto.");

        ana.composer().fill("Vou ver amanhã.");
        ana.step("SCHEDULE").click();
        ana.ticket().locator("input[name=until]").fill("2020-01-01T09:00");
        ana.ticket().locator(".atende-ask [type=submit]").click();

        assertThat(ana.problem()).hasText("A data tem de ser futura.");
        assertThat(ana.composer()).hasText("Vou ver amanhã.");
        assertThat(api.status(number)).isEqualTo("IN_QUEUE");
    }

    @Test
    void schedulesForADateAndTransfersToADepartment(Windows windows) {
        String later = api.open("SUPPORT", "NORMAL", "Migração", "Quando migram o servidor?");
        String foreign = api.open("SUPPORT", "NORMAL", "Preço", "Quanto custa?");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(later);

        ana.composer().fill("Na próxima semana.");
        ana.step("SCHEDULE").click();
        ana.ticket().locator(".atende-ask [type=submit]").click();
        assertThat(toast(ana)).containsText(later + ": Agendado.");
        ana.open(foreign);
        ana.ticket().locator(".atende-kind").last().click();
        ana.step("TRANSFER").click();
        ana.ticket().locator("select[name=department]").selectOption("SALES");
        ana.ticket().locator(".atende-ask [type=submit]").click();
        assertThat(toast(ana)).hasText(foreign + ": Em fila.");

        assertThat(api.status(later)).isEqualTo("SCHEDULED");
        assertThat(api.ticket(foreign).get("department").textValue()).isEqualTo("SALES");
    }

    @Test
    void asksAColleagueByNameToReviewIt(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Reembolso", "Querem o dinheiro de volta.");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);

        ana.ticket().locator(".atende-kind").last().click();
        ana.composer().fill("Concordas?");
        ana.step("REVIEW").click();
        ana.ticket().locator("select[name=reviewer]").selectOption("marta");
        Accessibility.check(ana.page(), ".atende-composer");
        ana.ticket().locator(".atende-ask [type=submit]").click();

        assertThat(toast(ana)).hasText(number + ": Em análise.");
        assertThat(api.ticket(number).get("assignee").textValue()).isEqualTo("marta");
        assertThat(api.messages(number).findValuesAsText("text")).contains("Concordas?");
    }

    @Test
    void keepsWhatWasTypedUntilItIsSent(Windows windows) {
        String one = api.open("SUPPORT", "NORMAL", "Um", "Primeiro.");
        String other = api.open("SUPPORT", "NORMAL", "Outro", "Segundo.");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(one);

        ana.composer().fill("A meio de uma resposta");
        ana.open(other);
        assertThat(ana.ticket()).containsText("Segundo.");
        assertThat(ana.composer()).isEmpty();
        ana.open(one);

        assertThat(ana.composer()).hasText("A meio de uma resposta");
    }

    @Test
    void showsTextAsTextWhateverItHolds(Windows windows) {
        String attack = "<img src=x onerror=\"document.title='owned'\"> <b>olá</b>";
        String number = api.open("SUPPORT", "NORMAL", attack, attack);

        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);

        assertThat(ana.turns()).containsText(attack);
        assertThat(ana.ticket().locator("img")).hasCount(0);
        assertThat(ana.page()).hasTitle("Atende Tasklist");
    }

    @Test
    void showsAMailAsItWasSentWithItsImagesAndFilesToTakeAway(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Erro no painel", "Segue a imagem.");
        var rita = customers.find("rita@cliente.example").orElseThrow();
        NewFile image = new NewFile("painel.gif", "image/gif", DOT, "img1", true);
        NewMessage mail =
                new NewMessage("Veja.", "Já tentou?", "<p>Veja: <img data-cid=\"img1\"></p>", List.of(image), null);
        tickets.customerWrote(new TicketNumber(number), mail, Actor.of(rita), true);
        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("Support").open(number);
        Locator turn = ana.turns().last();
        assertThat(turn.getByText("Já tentou?")).isHidden();

        turn.getByText("Show as it was sent").click();

        Locator shown = turn.frameLocator("iframe").locator("img");
        assertThat(shown).hasJSProperty("naturalWidth", 1);
        assertThat(turn.getByText("painel.gif")).hasAttribute("download", "painel.gif");
    }

    @Test
    void setsANoteApartFromTheConversation(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Cópia", "Preciso de uma cópia de segurança.");
        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("Support").open(number);

        ana.ticket().locator(".atende-kind").last().click();
        ana.composer().fill("Old customer, be kind.");
        ana.step("NOTE").click();

        assertThat(ana.ticket().locator(".from-note")).containsText("Old customer, be kind.");
        assertThat(ana.composer()).isEmpty();
    }

    @Test
    void keepsThePromiseWhenThePriorityIsLoweredUnlessTheAgentPromisesAnew(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Página de teste", "Afinal não é urgente.");
        String promised = dueAt(number);
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);
        Locator kept = ana.ticket().locator(".atende-kept");
        assertThat(kept).isHidden();

        ana.ticket().locator(".atende-priority").selectOption("NORMAL");

        assertThat(toast(ana)).hasText("Prioridade alterada. O que foi prometido mantém-se.");
        assertThat(kept).containsText("O que foi prometido pela prioridade mais alta mantém-se.");
        assertThat(dueAt(number)).isEqualTo(promised);
        Accessibility.check(ana.page(), ".atende-header");
        ana.page().screenshot(new ScreenshotOptions().setPath(Path.of("target/browser/promise-kept.png")));

        kept.getByText("Prometer de novo pela nova prioridade").press("Enter");

        assertThat(toast(ana)).hasText("Prometido de novo.");
        assertThat(kept).isHidden();
        assertThat(ana.ticket().locator(".atende-priority")).isFocused();
        assertThat(Instant.parse(dueAt(number))).isAfter(Instant.parse(promised));
    }

    private String dueAt(String number) {
        return api.ticket(number).at("/sla/dueAt").textValue();
    }

    @Test
    void changesThePriority(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Certificado", "Expira amanhã.");
        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("Support").open(number);

        ana.ticket().locator(".atende-priority").selectOption("CRITICAL");

        assertThat(toast(ana)).hasText("Priority changed.");
        assertThat(api.ticket(number).get("priority").textValue()).isEqualTo("CRITICAL");
    }

    @Test
    void saysWhyAStepIsRefusedAndKeepsTheText(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Acesso", "Não consigo entrar.");
        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("Support").open(number);
        ana.composer().fill("Which account?");
        api.step(number, "resolve", Map.of());

        ana.step("ASK").click();

        assertThat(ana.problem()).containsText("The ticket is closed.");
        assertThat(ana.composer()).hasText("Which account?");
    }

    @Test
    void fitsAPhone(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Telemóvel", "Escrevo do telemóvel. ".repeat(20));

        Tasklist ana =
                windows.tasklistOnAPhone().signIn("ana").choose("Support").open(number);

        assertThat(ana.turns()).hasCount(1);
        assertThat(((Number) ana.ticket().evaluate("tab => tab.scrollWidth - tab.clientWidth")).intValue())
                .isZero();
    }

    @Test
    void saysInWordsHowMuchTimeIsLeftAndWhenTheClockStandsStill(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Relógio", "Quanto tempo falta?");
        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("All").open(number);
        Locator clock = ana.ticket().getByRole(AriaRole.TIMER);
        assertThat(clock).hasText(Pattern.compile("\\d+ min \\d+ s left"));
        String before = clock.textContent();

        assertThat(clock).not().hasText(before);
        api.as("ana").step(number, "ask", Map.of("text", "Which site?"));

        assertThat(clock).hasText(Pattern.compile("Clock stands still \\(.+ left\\)"), SLOWLY);
    }

    @Test
    void showsPicturesAndTextsAndLetsNothingElseBeSeen(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Ficheiros", "Seguem os ficheiros.");
        write(
                number,
                new NewMessage(
                        "Veja os anexos.",
                        null,
                        null,
                        List.of(
                                new NewFile("ecrã.gif", "image/gif", DOT, null, false),
                                new NewFile("registo.txt", "text/plain", "<b>erro 42</b>".getBytes(), null, false),
                                new NewFile("pagina.html", "text/html", "<script></script>".getBytes(), null, false)),
                        null));
        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("All").open(number);
        Locator turn = ana.turns().last();
        Locator shown = ana.page().getByRole(AriaRole.DIALOG);
        assertThat(turn.locator("img")).hasJSProperty("naturalWidth", 1);
        assertThat(turn.locator(".atende-look")).hasCount(1);

        turn.getByLabel("Enlarge ecrã.gif").click();
        assertThat(shown.getByAltText("ecrã.gif")).isVisible();
        ana.page().keyboard().press("Escape");
        turn.getByText("View").click();

        assertThat(shown.locator("pre")).hasText("<b>erro 42</b>");
        Accessibility.check(ana.page(), "dialog");
        shown.getByText("Close").click();
        assertThat(shown).hasCount(0);
    }

    @Test
    void opensAPdfInATabOfItsOwnOutsideTheSandbox(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Fatura em PDF", "Segue.");
        NewFile pdf = new NewFile("fatura.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(), null, false);
        write(number, new NewMessage("Segue.", null, null, List.of(pdf), null));
        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("All").open(number);
        Locator look = ana.turns().last().locator(".atende-look");

        assertThat(look).hasAttribute("target", "_blank");
        assertThat(look).hasAttribute("rel", "noopener");
        assertThat(ana.page()
                        .request()
                        .get(windows.address() + look.getAttribute("href"))
                        .headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("content-security-policy", "default-src 'none'")
                .doesNotContainKey("content-disposition");
        assertThat(ana.page().request().get(ana.page().url()).headers().get("content-security-policy"))
                .contains("allow-popups-to-escape-sandbox")
                .contains("'nonce-");
    }

    @Test
    void saysWhatBecameOfEachMailAndSendsItAgain(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Devolvido", "Respondam-me.");
        api.as("ana").step(number, "messages", Map.of("kind", "PUBLIC", "text", "Respondemos."));
        Object told = api.messages(number)
                .get(1)
                .required("deliveries")
                .get(0)
                .required("id")
                .textValue();
        jdbc.sql("UPDATE mail_summary SET state = 'BOUNCED', refusal = '550 No such user' WHERE id = ?")
                .param(UUID.fromString(told.toString()))
                .update();
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Todos").open(number);
        Locator answer = ana.turns().last();
        assertThat(answer).containsText("O e-mail para rita@cliente.example foi devolvido:");
        assertThat(answer).containsText("550 No such user");

        answer.getByText("Enviar de novo").click();

        assertThat(toast(ana)).hasText("O e-mail para rita@cliente.example vai ser enviado de novo.");
        assertThat(answer).containsText("sai dentro de momentos");
    }

    @Test
    void showsTheNewestTurnsOfALongConversationAndEarlierOnesWhenAsked(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Longa conversa", "Palavra 0.");
        for (int said = 1; said < 150; said++) {
            write(number, NewMessage.of("Palavra %d.".formatted(said)));
        }
        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("All").open(number);
        assertThat(ana.turns()).hasCount(25);
        assertThat(ana.turns().last()).containsText("Palavra 149.");
        assertThat(ana.turns().last()).isInViewport();

        ana.ticket().getByText("Show 125 earlier").click();
        assertThat(ana.turns()).hasCount(125);
        ana.ticket().getByText("Show 25 earlier").click();

        assertThat(ana.turns()).hasCount(150);
        assertThat(ana.turns().first()).containsText("Palavra 0.");
        assertThat(ana.ticket().locator(".atende-earlier")).isHidden();
    }

    @Test
    void marksWhatWasWrittenOnATicketThatWasMergedIntoThisOne(Windows windows) {
        String merged = api.open("SUPPORT", "NORMAL", "O mesmo problema", "Escrevi duas vezes.");
        String number = api.open("SUPPORT", "NORMAL", "Um problema", "Não funciona.");
        api.step(merged, "merge", Map.of("into", number));

        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("All").open(number);

        assertThat(ana.turns().filter(new FilterOptions().setHasText("Escrevi duas vezes.")))
                .containsText("from " + merged);
        assertThat(ana.turns().filter(new FilterOptions().setHasText("Não funciona.")))
                .not()
                .containsText("from");
    }

    private void write(String number, NewMessage said) {
        var rita = customers.find("rita@cliente.example").orElseThrow();
        tickets.customerWrote(new TicketNumber(number), said, Actor.of(rita), true);
    }

    private static Locator toast(Tasklist agent) {
        return agent.page().locator(".atende-toast");
    }
}
