package org.atende.desk.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.atende.testing.OnH2;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.DeskApi;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Tasklist;
import org.atende.testing.browser.Windows;
import org.atende.ticket.Actor;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.TicketTimer;
import org.atende.ticket.Tickets;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What happens by itself, where people see and change it. */
@OnH2
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class TimersIT {

    @Autowired
    DeskApi api;

    @Autowired
    Tickets tickets;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Test
    void anAgentMovesAReminderAndCancelsTheClosing(Windows windows) {
        String number = waiting("Férias");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Todos").open(number);
        ana.ticket().locator("[data-heading=timers] button").click();
        Locator reminder = ana.ticket().locator("[data-timer=REMINDER]");
        Locator closing = ana.ticket().locator("[data-timer=AUTO_CLOSE]");
        assertThat(reminder)
                .containsText("3 dias depois de começar a esperar (regra geral), quando “office” está aberto.");

        reminder.getByText("Alterar…").click();
        reminder.getByLabel("Nova data").fill("2099-05-04T10:30");
        reminder.getByText("Marcar esta data").click();
        assertThat(reminder.getByRole(AriaRole.ALERT)).hasText("Diga porquê.");
        Accessibility.check(ana.page(), "[data-section=timers]");
        picture(ana.page(), "timers-form");
        reminder.getByLabel("Motivo").fill("Está de férias.");
        reminder.getByText("Marcar esta data").click();
        assertThat(reminder).containsText("Ana mudou a data: “Está de férias.”");
        closing.getByText("Alterar…").click();
        closing.getByLabel("Motivo").fill("Pediu tempo.");
        closing.getByText("Não deixar acontecer").click();

        assertThat(closing).containsText("cancelado");
        ana.ticket().locator("[data-heading=history] button").click();
        assertThat(ana.ticket().locator("[data-section=history]"))
                .containsText("Ana cancelou “Fecho por falta de resposta”: Pediu tempo.");
        assertThat(ana.ticket().locator("[data-section=history]")).containsText("Ana marcou “Lembrete” para");
        picture(ana.page(), "timers-changed");
    }

    @Test
    void cockpitTellsThemOnTheDiagram(Windows windows) {
        String number = waiting("No diagrama");
        tickets.cancelTimer(new TicketNumber(number), TicketTimer.AUTO_CLOSE, "Pediu tempo.", Actor.DESK);
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, "ticket")
                .singleResult()
                .getId();
        Page page = windows.page(ENGLISH, 1600, 900);
        Tasklist.on(page, windows.address()).signIn("andre", "cockpit");

        page.navigate(windows.address() + "/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");

        assertThat(page.locator(".atende-timer-note[data-timer=REMINDER]"))
                .containsText("3 days after it began to wait");
        assertThat(page.locator(".atende-timer-note[data-timer=AUTO_CLOSE]")).containsText("cancelled");
        picture(page, "timers-cockpit");
    }

    @Test
    void managersSeeTheComingBreachesAndTheVersionsOnATelephoneToo(Windows windows) {
        api.open(
                "SUPPORT", "CRITICAL", "Está tudo em baixo desde as nove da manhã e ninguém consegue entrar", "Ajuda!");
        api.open("BILLING", "NORMAL", "Uma dúvida", "Qual é o valor?");
        Page page = windows.page(PORTUGUESE, 390, 800);
        Tasklist.on(page, windows.address()).signIn("marta");

        page.navigate(windows.address() + "/promises?department=SUPPORT");
        assertThat(page.locator(".promises")).containsText("Está tudo em baixo");
        assertThat(page.locator(".promises")).not().containsText("Uma dúvida");
        assertFits(page);
        Accessibility.check(page);
        picture(page, "promises-phone");

        page.navigate(windows.address() + "/processes");
        assertThat(page.locator("main")).containsText("a mais recente");
        assertFits(page);
        Accessibility.check(page);
        picture(page, "processes-phone");
        page.setViewportSize(1300, 900);
        picture(page, "processes");
        page.navigate(windows.address() + "/promises");
        picture(page, "promises");
    }

    @Test
    void aManagerSeesThePlanAndMovesTickets(Windows windows) {
        waiting("Para mudar");
        String deployment = repository
                .createDeployment()
                .addClasspathResource("processes/ticket.bpmn")
                .deploy()
                .getId();
        Page page = windows.page(PORTUGUESE, 1300, 1300);
        Tasklist.on(page, windows.address()).signIn("marta");
        try {
            page.navigate(windows.address() + "/processes");
            page.getByText("Ver o plano para a versão 2").click();
            assertThat(page.locator("main")).containsText("mantém as suas datas");
            Accessibility.check(page);
            picture(page, "processes-plan");
            page.getByText(Pattern.compile("^Mudar \\d+ pedidos?$")).click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("A mudança começou.");
            assertThat(page.locator("main")).containsText("marta");
            Accessibility.check(page);
            picture(page, "processes-moving");
        } finally {
            management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
            repository.deleteDeployment(deployment, true);
        }
    }

    private static void assertFits(Page page) {
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
    }

    private String waiting(String subject) {
        String number = api.open("SUPPORT", "NORMAL", subject, "Não funciona.");
        api.as("ana").step(number, "ask", Map.of("text", "Qual é o domínio?"));
        return number;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}
