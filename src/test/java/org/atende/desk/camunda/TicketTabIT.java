package org.atende.desk.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.microsoft.playwright.Locator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.atende.attachment.NewFile;
import org.atende.identity.Customers;
import org.atende.testing.OnH2;
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

@OnH2
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class TicketTabIT {

    private static final byte[] DOT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    @Autowired
    DeskApi api;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

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

        assertThat(ana.page().locator(".atende-toast")).hasText(number + ": Aguarda cliente.");
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
        assertThat(ana.composer()).hasValue("Vou ver amanhã.");
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
        assertThat(ana.entry(later)).hasCount(0);
        ana.open(foreign);
        ana.ticket().locator(".atende-kind").last().click();
        ana.step("TRANSFER").click();
        ana.ticket().locator("select[name=department]").selectOption("SALES");
        ana.ticket().locator(".atende-ask [type=submit]").click();
        assertThat(ana.entry(foreign)).hasCount(0);

        assertThat(api.status(later)).isEqualTo("SCHEDULED");
        assertThat(api.ticket(foreign).get("department").textValue()).isEqualTo("SALES");
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

        assertThat(ana.composer()).hasValue("A meio de uma resposta");
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
    void changesThePriority(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Certificado", "Expira amanhã.");
        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("Support").open(number);

        ana.ticket().locator(".atende-priority").selectOption("CRITICAL");

        assertThat(ana.page().locator(".atende-toast")).hasText("Priority changed.");
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
        assertThat(ana.composer()).hasValue("Which account?");
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
}
