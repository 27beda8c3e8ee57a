package org.atende.desk.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.springframework.test.context.TestPropertySource;

/** Takes the pictures of the README and of the guides, each time; {@code -Datende.screenshots=true} puts the new ones into {@code docs/images}. */
@OnH2
// Another name makes another application, with an empty desk.
@TestPropertySource(properties = "spring.application.name=atende-pictures")
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class PicturesIT {

    private static final Path FOLDER =
            Boolean.getBoolean("atende.screenshots") ? Path.of("docs/images") : Path.of("target/pictures");

    private static String morning;

    @Autowired
    DeskApi api;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Test
    void ofTheDesk(Windows windows) {
        String number = aMorningAtTheDesk();

        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Todos").open(number);
        assertThat(ana.turns()).hasCount(4);
        ana.composer()
                .fill("Boa notícia: o site voltou às 10h40. O disco estava cheio por causa dos registos da loja.");
        save(ana.page(), "tasklist-ticket.png");

        ana.openTab("Formulário").chooseInForm("Próximo passo", "Agendar");
        ana.formText("Resposta").fill("Amanhã às 9h voltamos a medir o espaço em disco e dizemos como está.");
        save(ana.page(), "tasklist-form.png");
    }

    @Test
    void ofWhatStandsBesideATicket(Windows windows) {
        String number = aMorningAtTheDesk();
        Page wide = windows.page(PORTUGUESE, 1720, 1000);
        Tasklist ana = Tasklist.on(wide, windows.address())
                .signIn("ana")
                .choose("Todos")
                .open(number);
        List.of("history", "timers").forEach(part -> heading(ana, part).click());
        assertThat(ana.ticket().locator("[data-section=timers]")).containsText("Escalada");
        save(wide, "ticket-beside.png");

        heading(ana, "diagram").click();
        ana.ticket().locator("[data-section=diagram]").getByText("Ampliar").click();
        wide.getByRole(AriaRole.DIALOG).locator(".djs-shape").first().waitFor();
        save(wide, "ticket-diagram.png");
    }

    @Test
    void ofATicketOnAPhone(Windows windows) {
        String number = aMorningAtTheDesk();

        Tasklist ana = windows.tasklistOnAPhone().signIn("ana").choose("Todos").open(number);
        assertThat(ana.turns()).hasCount(4);
        save(ana.page(), "ticket-phone.png");
    }

    private static Locator heading(Tasklist agent, String part) {
        return agent.ticket().locator("[data-heading=%s] button".formatted(part));
    }

    @Test
    void ofTheProcess(Windows windows) {
        aMorningAtTheDesk();
        Page page = windows.page(PORTUGUESE, 2000, 800);
        Tasklist.on(page, windows.address()).signIn("marta", "cockpit");

        page.navigate(windows.address() + "/camunda/app/cockpit/default/#/processes");
        page.locator("a[href*='process-definition']")
                .filter(new FilterOptions().setHasText("Ticket"))
                .first()
                .click();
        page.locator(".djs-container .djs-shape").first().waitFor();
        page.locator(".maximize-collapsable:visible").first().click();
        page.locator("button[title*='eset'], .reset").first().click();
        save(page, "ticket-process.png");
    }

    /** The same morning on every picture. */
    private String aMorningAtTheDesk() {
        if (morning == null) {
            morning = livedThrough();
        }
        return morning;
    }

    private String livedThrough() {
        String down = api.open(
                "SUPPORT",
                "CRITICAL",
                "Loja em baixo desde as 9h: erro 503",
                "Bom dia,\n\nA nossa loja loja.padaria-central.example dá erro 503 desde as 9h00 e temos encomendas a entrar."
                        + " Não alterámos nada desde sexta-feira.\n\nPodem ajudar com urgência?\nRita");
        ana(down, "take", Map.of());
        ana(down, "messages", Map.of("kind", "NOTE", "text", "Disco do web-07 a 100 %. A libertar espaço."));
        ana(
                down,
                "messages",
                Map.of(
                        "kind",
                        "PUBLIC",
                        "text",
                        "Bom dia Rita, já encontrámos a causa e estamos a tratar dela. Damos notícias até às 11h."));
        customers
                .find("rita@cliente.example")
                .ifPresent(rita -> tickets.customerWrote(
                        new TicketNumber(down),
                        NewMessage.of("Obrigada pela rapidez! Fico à espera."),
                        Actor.of(rita),
                        true));
        String expiring =
                api.open("SUPPORT", "HIGH", "Certificado SSL expira amanhã", "A renovação automática falhou.");
        ana(expiring, "take", Map.of());
        api.open("SUPPORT", "MEDIUM", "Não recebo e-mail no Outlook", "Desde ontem que não recebo mensagens.");
        ana(
                api.open("SUPPORT", "NORMAL", "Transferir o domínio .pt", "Como se faz?"),
                "ask",
                Map.of("text", "Qual é o domínio?"));
        api.open("SUPPORT", "NORMAL", "Como criar uma caixa de correio?", "Não encontro onde.");
        return down;
    }

    private void ana(String number, String verb, Map<String, ?> body) {
        api.as("ana").step(number, verb, body);
    }

    private static void save(Page page, String file) {
        page.mouse().move(0, 0);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(file)));
    }
}
