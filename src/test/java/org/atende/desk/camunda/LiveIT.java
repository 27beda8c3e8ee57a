package org.atende.desk.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.microsoft.playwright.Locator;
import java.time.Duration;
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

    private static final String TASKLISTS_OWN = "**/camunda/api/**";

    /** Milliseconds; on a machine that is said to be slower, more. */
    private static final long SOON = 2_000L * Windows.SLOWER;

    /** A busy machine may hold up one message; the product must not hold up each. */
    private static final int TIMES = 3;

    private static final String GOES_ON_WRITING =
            "editor => setInterval(() => editor.dispatchEvent(new InputEvent('input', { bubbles: true })), 300)";

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

        long opened = System.nanoTime();
        assertThat(people(marta)).containsText("has this ticket open too");
        long first = since(opened);
        assertThat(people(ana)).containsText("também tem este ticket aberto");
        assertThat(first).as("until one sees the other").isLessThan(SOON);

        ana.composer().pressSequentially("Estou a ver.");
        ana.composer().evaluate(GOES_ON_WRITING);
        assertThat(writing(marta)).containsText("is writing…");

        long quickest = Long.MAX_VALUE;
        for (int said = 1; said <= TIMES; said++) {
            api.as("ana").step(number, "messages", Map.of("kind", "PUBLIC", "text", "Estou a ver: " + said));
            long sent = System.nanoTime();
            assertThat(marta.turns()).hasCount(1 + said);
            quickest = Math.min(quickest, since(sent));
        }
        assertThat(marta.turns().last()).containsText("Estou a ver: " + TIMES);
        assertThat(quickest).as("until one reads the other").isLessThan(SOON);
    }

    /** In milliseconds. */
    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    @Test
    void showWhatTheCustomerWritesAndWhereTheTicketStands(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Lento", "O site está lento.");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);
        assertThat(ana.turns()).hasCount(1);

        var rita = customers.find("rita@cliente.example").orElseThrow();
        tickets.customerWrote(new TicketNumber(number), NewMessage.of("Agora já funciona."), Actor.of(rita), true);
        assertThat(ana.turns()).hasCount(2);

        api.step(number, "schedule", Map.of("until", "2099-01-01T09:00:00Z"));
        assertThat(ana.ticket()).containsText("Agendado");
    }

    @Test
    void sayThatTheSessionHasEndedAndKeepTheText(Windows windows) {
        String number = api.open("SUPPORT", "NORMAL", "Lento", "O site está lento.");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);
        ana.composer().fill("A meio");
        // What Tasklist itself still asks for would lead to its sign-in page.
        ana.page().route(TASKLISTS_OWN, waits -> {});
        ana.page().context().clearCookies();

        api.step(number, "schedule", Map.of("until", "2099-01-01T09:00:00Z"));

        assertThat(ana.problem()).containsText("A sessão terminou.");
        ana.page().unroute(TASKLISTS_OWN);
        ana.signIn("ana").choose("Scheduled").open(number);
        assertThat(ana.composer()).hasText("A meio");
    }

    private static Locator people(Tasklist tasklist) {
        return tasklist.ticket().locator(".atende-people");
    }

    private static Locator writing(Tasklist tasklist) {
        return tasklist.ticket().locator(".atende-composer > .atende-others");
    }
}
