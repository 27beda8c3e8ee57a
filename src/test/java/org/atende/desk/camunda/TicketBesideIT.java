package org.atende.desk.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.testing.OnH2;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.DeskApi;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Tasklist;
import org.atende.testing.browser.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What stands beside a ticket's conversation. */
@OnH2
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class TicketBesideIT {

    private static final List<String> PARTS =
            List.of("customer", "similar", "links", "history", "routing", "promises", "timers", "diagram");

    @Autowired
    DeskApi api;

    @Autowired
    Customers customers;

    @Test
    void showsTheCustomerAtOnceWhereThereIsRoomForAColumn(Windows windows) {
        String other = api.open("SUPPORT", "NORMAL", "Outra pergunta", "Como mudo a senha?");
        String number = api.open("SUPPORT", "NORMAL", "Cartão do cliente", "Quem sou eu?");

        Tasklist ana = onAWideScreen(windows, PORTUGUESE, number);

        assertThat(part(ana, "customer")).containsText("rita@cliente.example");
        assertThat(part(ana, "customer")).containsText("STANDARD");
        assertThat(part(ana, "customer")).containsText(other);
        assertThat(part(ana, "history")).isHidden();
        assertThat(part(ana, "customer").boundingBox().x)
                .isGreaterThan(ana.turns().last().boundingBox().x);
    }

    @Test
    void isFoldedWhereThereIsNoRoomAndStaysAsTheAgentLeavesIt(Windows windows) {
        String one = api.open("SUPPORT", "NORMAL", "Dobrado um", "Um.");
        String other = api.open("SUPPORT", "NORMAL", "Dobrado outro", "Outro.");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(one);
        assertThat(heading(ana, "customer")).hasAttribute("aria-expanded", "false");

        heading(ana, "history").press("Enter");
        ana.open(other);

        assertThat(ana.ticket()).containsText("Outro.");
        assertThat(part(ana, "history")).containsText("Marta abriu o ticket; foi para Suporte, Normal.");
        assertThat(part(ana, "customer")).isHidden();
    }

    @Test
    void changesTheLanguageInWhichTheDeskWritesToTheCustomer(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Língua", "I would prefer English.");
        Tasklist ana = onAWideScreen(windows, PORTUGUESE, number);

        part(ana, "customer").locator("select").selectOption("EN");

        assertThat(ana.page().locator(".atende-toast")).hasText("A partir de agora escrevemos nesta língua.");
        Customer rita = customers.find("rita@cliente.example").orElseThrow();
        assertThat(rita.language()).isEqualTo(Language.EN);
        customers.prefers(rita.id(), Language.PT);
    }

    @Test
    void tellsTheHistoryInWordsWithTheRulesAndFollowsWhatIsDone(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Contada", "Conta-me.");
        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("Support").open(number);
        heading(ana, "history").click();
        assertThat(part(ana, "history")).containsText("Marta opened the ticket; it went to Support, Normal.");
        assertThat(part(ana, "history")).containsText("Ticket routing, row 1 of version 1: “Problems go to");

        ana.ticket().locator(".atende-priority").selectOption("HIGH");

        assertThat(part(ana, "history").locator("li").first()).containsText("Ana changed the priority: Normal → High.");

        api.step(number, "priority", Map.of("priority", "NORMAL", "promiseAnew", true));

        assertThat(part(ana, "history").locator("li").first())
                .containsText("Marta promised anew by the priority: High → Normal.");
    }

    @Test
    void saysWhyTheTicketIsHereAndWhatHappensByItself(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Porquê", "Está tudo em baixo.");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);

        heading(ana, "routing").click();
        heading(ana, "timers").click();

        assertThat(part(ana, "routing")).containsText("Ticket priority");
        assertThat(part(ana, "routing")).containsText("linha 1 da versão 1");
        assertThat(part(ana, "routing")).containsText("Crítica");
        assertThat(part(ana, "timers")).containsText("Escalada");
        assertThat(part(ana, "timers")).containsText("tabela de escaladas");
    }

    @Test
    void saysWhatWasPromisedAndThatTheClockStandsStillWhileTheCustomerIsToAct(Windows windows) {
        String number = api.open("SUPPORT", "CRITICAL", "Prometido", "Está tudo em baixo.");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);
        assertThat(ana.ticket().locator(".atende-clock")).containsText("Primeira resposta: faltam");

        heading(ana, "promises").click();
        assertThat(part(ana, "promises")).containsText("Primeira resposta · o relógio conta");
        assertThat(part(ana, "promises")).containsText("Calendário «always», versão");
        api.as("ana").step(number, "ask", Map.of("text", "Pode reiniciar?"));

        assertThat(ana.ticket().locator(".atende-clock")).containsText("Resolução: Relógio parado");
        assertThat(part(ana, "promises")).containsText("Resolução · parado: é a vez do cliente");
        assertThat(part(ana, "promises")).containsText("Primeira resposta · cumprido");
        part(ana, "promises").locator("summary").click();
        assertThat(part(ana, "promises")).containsText("respondido, aguarda o cliente · prometido: 4 h 00 min");
    }

    @Test
    void opensAnotherTicketFromTheLinksAndNamesSimilarClosedOnes(Windows windows) {
        String word = "Zurique" + UUID.randomUUID().toString().substring(0, 4);
        String closed = api.open("SUPPORT", "NORMAL", "Migrar para " + word, "Feito.");
        api.step(closed, "resolve", Map.of());
        String other = api.open("SUPPORT", "NORMAL", "Ligado", "Sou o outro.");
        String number = api.open("SUPPORT", "NORMAL", "Erro em " + word, "Não migra.");
        api.step(number, "link", Map.of("to", other));
        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("Support").open(number);

        heading(ana, "similar").click();
        heading(ana, "links").click();
        assertThat(part(ana, "similar")).containsText(closed);
        assertThat(part(ana, "similar")).containsText("Closed");
        part(ana, "links").getByText(other).click();

        assertThat(ana.turns().last()).containsText("Sou o outro.");
    }

    @Test
    void drawsWhereTheTicketStandsAndWhereItHasBeen(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Desenhado", "Onde estou?");
        api.as("ana").step(number, "take", Map.of());
        Tasklist ana = windows.tasklist(ENGLISH).signIn("ana").choose("All").open(number);
        assertThat(ana.page().locator("script[src*='bpmn-navigated-viewer']")).hasCount(0);

        heading(ana, "diagram").click();

        Locator drawn = part(ana, "diagram").locator(".atende-diagram");
        assertThat(element(drawn, "userTask_resolveTicket")).hasClass(Pattern.compile("atende-current"));
        assertThat(element(drawn, "userTask_takeTicket")).hasClass(Pattern.compile("atende-passed"));
        assertThat(element(drawn, "flow_agentsTurn")).hasClass(Pattern.compile("atende-passed"));
        assertThat(element(drawn, "userTask_awaitDate")).not().hasClass(Pattern.compile("atende-(passed|current)"));
        assertThat(part(ana, "diagram")).containsText("The ticket stands at “In progress”.");
        assertThat(drawn.locator(".bjs-powered-by")).isVisible();

        part(ana, "diagram").getByText("Enlarge").click();
        Locator large = ana.page().getByRole(AriaRole.DIALOG);
        assertThat(large.locator("[data-element-id=userTask_resolveTicket]").first())
                .isVisible();
        Accessibility.check(ana.page(), "dialog");
        large.getByText("Larger").click();
        ana.page().keyboard().press("Escape");
        assertThat(large).hasCount(0);
    }

    @Test
    void keepsNobodyOutByItsLooks(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Para todos", "Consegue ler isto?");
        api.as("ana").step(number, "messages", Map.of("kind", "NOTE", "text", "Uma nota."));
        Tasklist ana = onAWideScreen(windows, PORTUGUESE, number);

        for (String key : PARTS) {
            if (part(ana, key).isHidden()) {
                heading(ana, key).click();
            }
            assertThat(part(ana, key)).not().isEmpty();
        }
        part(ana, "diagram").locator(".djs-shape").first().waitFor();

        Accessibility.check(ana.page(), ".atende-tab");
    }

    @Test
    void fitsAPhone(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "No bolso", "Escrevo do telemóvel. ".repeat(20));
        Tasklist ana =
                windows.tasklistOnAPhone().signIn("ana").choose("Support").open(number);

        PARTS.forEach(key -> heading(ana, key).click());
        part(ana, "diagram").locator(".djs-shape").first().waitFor();

        assertThat(((Number) ana.ticket().evaluate("tab => tab.scrollWidth - tab.clientWidth")).intValue())
                .isZero();
        Accessibility.check(ana.page(), ".atende-tab");
    }

    private static Tasklist onAWideScreen(Windows windows, String language, String number) {
        Page page = windows.page(language, 1800, 900);
        return Tasklist.on(page, windows.address())
                .signIn("ana")
                .choose("Support")
                .open(number);
    }

    private static Locator heading(Tasklist agent, String part) {
        return agent.ticket().locator("[data-heading=%s] button".formatted(part));
    }

    private static Locator part(Tasklist agent, String part) {
        return agent.ticket().locator("[data-section=%s]".formatted(part));
    }

    private static Locator element(Locator drawn, String id) {
        return drawn.locator(".djs-element[data-element-id=%s]".formatted(id));
    }
}
