package org.atende.desk.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
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

/** Two agents' browsers on one ticket. */
@OnH2
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class LiveIT {

    private static final int TWO_SECONDS = 2_000;
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(TWO_SECONDS);
    private static final HasCountOptions COUNTED_SOON = new HasCountOptions().setTimeout(TWO_SECONDS);

    @Autowired
    DeskApi api;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Test
    void showEachOtherAndWhatEachWritesWithinTwoSeconds(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Lento", "O site está lento.");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);
        assertThat(ana.turns()).hasCount(1);
        Tasklist marta = windows.tasklist(ENGLISH).signIn("marta").choose("Support");

        marta.open(number);
        assertThat(marta.turns()).hasCount(1);

        assertThat(people(ana)).containsText("também tem este ticket aberto", SOON);
        assertThat(people(marta)).containsText("has this ticket open too", SOON);

        ana.composer().pressSequentially("Estou a ver.");
        assertThat(writing(marta)).containsText("is writing…", SOON);

        ana.step("REPLY").click();
        assertThat(marta.turns()).hasCount(2, COUNTED_SOON);
        assertThat(marta.turns().last()).containsText("Estou a ver.");
    }

    @Test
    void showWhatTheCustomerWritesAndWhereTheTicketStands(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Lento", "O site está lento.");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);
        assertThat(ana.turns()).hasCount(1);

        var rita = customers.find("rita@cliente.example").orElseThrow();
        tickets.customerWrote(new TicketNumber(number), NewMessage.of("Agora já funciona."), Actor.of(rita), true);
        assertThat(ana.turns()).hasCount(2, COUNTED_SOON);

        api.step(number, "schedule", Map.of("until", "2099-01-01T09:00:00Z"));
        assertThat(ana.ticket()).containsText("Agendado", SOON);
    }

    @Test
    void sayThatTheSessionHasEndedAndKeepTheText(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Lento", "O site está lento.");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);
        ana.composer().fill("A meio");
        ana.page().context().clearCookies();

        api.step(number, "schedule", Map.of("until", "2099-01-01T09:00:00Z"));

        assertThat(ana.problem()).containsText("A sessão terminou.");
    }

    private static Locator people(Tasklist tasklist) {
        return tasklist.ticket().locator(".atende-people");
    }

    private static Locator writing(Tasklist tasklist) {
        return tasklist.ticket().locator(".atende-composer .atende-others");
    }
}
