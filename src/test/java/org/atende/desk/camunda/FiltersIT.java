package org.atende.desk.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.atende.testing.OnH2;
import org.atende.testing.browser.DeskApi;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Tasklist;
import org.atende.testing.browser.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@OnH2
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class FiltersIT {

    @Autowired
    DeskApi api;

    @Test
    void showAnAgentTheirOwnQueueAndTheCommonLists(Windows windows) {
        Tasklist bruno = windows.tasklist(PORTUGUESE).signIn("bruno");

        assertThat(bruno.filters()).hasText(new String[] {
            "Faturação · Billing queue",
            "Meus · Mine",
            "Em resolução · In progress",
            "Em análise · Under review",
            "Aguarda cliente · Awaiting customer",
            "Agendados · Scheduled",
            "Em atraso · Overdue",
            "Chats",
            "Todos · All"
        });
    }

    @Test
    void holdWhatTheirNamesSay(Windows windows) {
        String queued = api.open("BILLING", "CRITICAL", "Em fila", "Olá");
        String taken = api.open("BILLING", "CRITICAL", "Em resolução", "Olá");
        String reviewed = api.open("BILLING", "CRITICAL", "Em análise", "Olá");
        String asked = api.open("BILLING", "CRITICAL", "Perguntado", "Olá");
        String scheduled = api.open("BILLING", "CRITICAL", "Agendado", "Olá");
        api.step(taken, "take", Map.of());
        api.step(reviewed, "review", Map.of());
        api.step(asked, "ask", Map.of("text", "Qual?"));
        api.step(scheduled, "schedule", Map.of("until", Instant.now().plus(2, ChronoUnit.DAYS)));

        Tasklist marta = windows.tasklist(PORTUGUESE).signIn("marta");

        assertHolds(marta, "Billing queue", queued, taken);
        assertHolds(marta, "In progress", taken, queued);
        assertHolds(marta, "Under review", reviewed, taken);
        assertHolds(marta, "Awaiting customer", asked, scheduled);
        assertHolds(marta, "Scheduled", scheduled, asked);
        assertHolds(marta, "Mine", taken, queued);
    }

    @Test
    void showsWhatMattersMostOnTop(Windows windows) {
        api.open("SALES", "NORMAL", "Pergunta", "Olá");
        String critical = api.open("SALES", "CRITICAL", "Urgente", "Olá");

        Tasklist carla = windows.tasklist(PORTUGUESE).signIn("carla").choose("Sales queue");

        assertThat(carla.list().first()).containsText(critical);
    }

    private static void assertHolds(Tasklist tasklist, String filter, String one, String notThe) {
        tasklist.choose(filter);
        assertThat(tasklist.entry(one)).hasCount(1);
        assertThat(tasklist.entry(notThe)).hasCount(0);
    }
}
