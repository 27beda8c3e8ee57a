package org.atende.desk.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.PORTUGUESE;

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
class TicketFormIT {

    @Autowired
    DeskApi api;

    @Test
    void completesATicketsTask(Windows windows) {
        String number = api.open("SALES", "NORMAL", "Servidor dedicado", "Quanto custa?");
        Tasklist carla =
                windows.tasklist(PORTUGUESE).signIn("carla").choose("Sales").open(number);

        carla.openTab("Formulário").claim().chooseInForm("Próximo passo", "Resolver");
        carla.formText("Resposta").fill("Segue a proposta em anexo.");
        carla.complete();

        assertThat(carla.entry(number)).hasCount(0);
        assertThat(api.status(number)).isEqualTo("CLOSED");
        assertThat(api.messages(number).findValuesAsText("text")).contains("Segue a proposta em anexo.");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasChosen(Windows windows) {
        String number = api.open("SALES", "NORMAL", "Domínio .pt", "Está livre?");
        Tasklist carla =
                windows.tasklist(PORTUGUESE).signIn("carla").choose("Sales").open(number);

        carla.openTab("Formulário").claim().chooseInForm("Próximo passo", "Responder e aguardar cliente");
        carla.complete();

        assertThat(carla.notification())
                .containsText("Escreva a resposta ao cliente. · Write the answer to the customer.");
        assertThat(api.status(number)).isEqualTo("IN_QUEUE");

        carla.formText("Resposta").fill("Que nome pretende?");
        carla.complete();

        assertThat(carla.entry(number)).hasCount(0);
        assertThat(api.status(number)).isEqualTo("AWAITING_CUSTOMER");
    }

    @Test
    void asksForADateOnlyToSchedule(Windows windows) {
        String number = api.open("SALES", "NORMAL", "Renovação", "Renovo em dezembro.");
        Tasklist carla =
                windows.tasklist(PORTUGUESE).signIn("carla").choose("Sales").open(number);
        carla.openTab("Formulário").claim();
        assertThat(carla.formText("Resposta")).isVisible();
        assertThat(carla.page().locator(".fjs-form-field-datetime")).hasCount(0);

        carla.chooseInForm("Próximo passo", "Agendar");

        assertThat(carla.page().locator(".fjs-form-field-datetime")).isVisible();
        assertThat(carla.formText("Nota interna")).hasCount(0);
    }
}
