package org.atende.desk.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atende.testing.OnH2;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.DeskApi;
import org.atende.testing.browser.Held;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Tasklist;
import org.atende.testing.browser.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Each test's tickets carry a word of its own, by which it finds them among the others'. */
@OnH2
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class TicketsPageIT {

    @Autowired
    DeskApi api;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    private String opened(String subject) {
        return api.open("SUPPORT", "NORMAL", subject + " " + word, "Não funciona.");
    }

    @Test
    void asksWhoHasNotSignedInAndThenShowsWhatTheyMayRead(Windows windows) {
        String support = opened("Avaria");
        String billing = api.open("BILLING", "NORMAL", "Fatura " + word, "Falta o recibo.");

        DeskPage bruno =
                DeskPage.in(windows, PORTUGUESE).open("/tickets", "bruno").search(word);

        assertThat(bruno.row(billing)).isVisible();
        assertThat(bruno.row(support)).hasCount(0);
        assertThat(bruno.page()).hasURL(Pattern.compile("/camunda/desk/tickets\\?.*q=" + word));
    }

    @Test
    void saysThatThePasswordIsWrong(Windows windows) {
        DeskPage page = DeskPage.in(windows, ENGLISH);
        page.page().navigate(windows.address() + "/camunda/desk/tickets");
        page.page().locator("input[type=text]").fill("nobody");
        page.page().locator("input[type=password]").fill("wrong");
        page.page().locator(".atende-signin button").click();

        assertThat(page.page().locator("[role=alert]")).containsText("Wrong user name or password.");
    }

    @Test
    void findsAClosedTicketByItsWordsAndTellsInWhichStatusThereIsSomething(Windows windows) {
        String closed = opened("Certificado");
        String open = opened("Certificado");
        api.step(closed, "resolve", Map.of());

        DeskPage ana = DeskPage.in(windows, PORTUGUESE).open("/tickets", "ana").search(word);
        assertThat(ana.rows()).hasCount(2);
        assertThat(ana.status("CLOSED")).containsText("1");
        ana.status("CLOSED").click();

        assertThat(ana.rows()).hasCount(1);
        assertThat(ana.row(closed)).containsText("Fechado");
        assertThat(ana.row(open)).hasCount(0);
    }

    @Test
    void keepsTheFilterInTheAddressAndTheWayBack(Windows windows) {
        String mine = opened("Meu");
        opened("Alheio");
        api.as("ana").step(mine, "take", Map.of());

        DeskPage ana = DeskPage.in(windows, ENGLISH)
                .open("/camunda/desk/tickets?assignee=me&status=IN_PROGRESS&q=" + word, "ana");
        assertThat(ana.rows()).hasCount(1);
        assertThat(ana.page().locator("#search")).hasValue(word);
        ana.status("IN_PROGRESS").click();
        ana.page().locator("select[name=assignee]").selectOption("");
        assertThat(ana.rows()).hasCount(2);
        ana.page().goBack();
        ana.page().goBack();

        assertThat(ana.rows()).hasCount(1);
        assertThat(ana.status("IN_PROGRESS")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void isWorkedByTheKeyboardAlone(Windows windows) {
        String second = opened("Primeiro a chegar");
        String first = opened("Segundo a chegar");
        DeskPage ana = DeskPage.in(windows, PORTUGUESE).open("/tickets", "ana");
        assertThat(ana.rows().first()).isVisible();

        ana.page().keyboard().press("/");
        ana.page().keyboard().type(word);
        assertThat(ana.rows()).hasCount(2);
        ana.page().keyboard().press("Escape");
        assertThat(ana.row(first).locator("a")).isFocused();
        ana.page().keyboard().press("x");
        assertThat(ana.row(first).locator("input")).isChecked();
        ana.page().keyboard().press("j");
        assertThat(ana.row(second).locator("a")).isFocused();
        ana.page().keyboard().press("?");
        assertThat(ana.page().locator("dialog")).containsText("Escolher todos, ou nenhum");
        Accessibility.check(ana.page(), "dialog");
        ana.page().keyboard().press("Escape");
        ana.row(second).locator("a").focus();
        ana.page().keyboard().press("Enter");

        assertThat(ana.page()).hasURL(Pattern.compile("/tickets/" + second));
        assertThat(ana.page().locator(".atende-turn")).containsText("Não funciona.");
        ana.page().keyboard().press("u");
        assertThat(ana.rows()).hasCount(2);
    }

    @Test
    void goesFromTheWordsToWhatTheyFindThoughItIsStillToCome(Windows windows) {
        opened("Outro");
        String number = opened("Procurado x" + word);
        DeskPage ana = DeskPage.in(windows, PORTUGUESE).open("/tickets", "ana");
        assertThat(ana.rows().first()).isVisible();

        ana.page().keyboard().press("/");
        Held found = Held.back(ana.page(), "**/tickets**q=**").whileAsking(() -> {
            ana.page().keyboard().type("x" + word);
            ana.page().keyboard().press("Escape");
        });
        found.come();

        assertThat(ana.rows()).hasCount(1);
        assertThat(ana.row(number).locator("a")).isFocused();
    }

    @Test
    void narrowsBesideTheWordsThatWereTypedAMomentAgo(Windows windows) {
        String closed = opened("Fechado há muito");
        opened("Aberto");
        api.step(closed, "resolve", Map.of());
        DeskPage ana = DeskPage.in(windows, PORTUGUESE).open("/tickets", "ana");
        assertThat(ana.rows().first()).isVisible();

        ana.page().locator("#search").fill(word);
        ana.status("CLOSED").click();

        assertThat(ana.rows()).hasCount(1);
        assertThat(ana.row(closed)).isVisible();
        assertThat(ana.page()).hasURL(Pattern.compile("q=" + word + "&status=CLOSED"));
    }

    @Test
    void doesOneDeedForAllThatAreChosenAndSaysWhereItCouldNot(Windows windows) {
        String open = opened("Aberto");
        String closed = opened("Fechado");
        api.step(closed, "resolve", Map.of());
        DeskPage ana = DeskPage.in(windows, ENGLISH).open("/tickets", "ana").search(word);
        assertThat(ana.rows()).hasCount(2);

        ana.page().keyboard().press("Escape");
        ana.page().keyboard().press("a");
        ana.bulk("priority").click();
        ana.page().locator(".atende-bulk select").selectOption("HIGH");
        ana.page().locator(".atende-bulk [type=submit]").click();

        assertThat(ana.told()).containsText("Done for 1 of 2 tickets.");
        assertThat(ana.told()).containsText(closed + " The ticket is closed.");
        assertThat(ana.row(open)).containsText("High");
        assertThat(api.ticket(open).get("priority").textValue()).isEqualTo("HIGH");
        assertThat(api.ticket(closed).get("priority").textValue()).isEqualTo("NORMAL");
    }

    @Test
    void tagsAssignsAndResolvesManyAtOnce(Windows windows) {
        String number = opened("Muitos");
        DeskPage ana = DeskPage.in(windows, ENGLISH).open("/tickets", "ana").search(word);

        ana.row(number).locator("input").check();
        ana.bulk("tag").click();
        ana.page().locator(".atende-bulk input").fill("vip urgente");
        ana.page().locator(".atende-bulk [type=submit]").click();
        assertThat(ana.row(number).locator(".atende-tag")).hasText(new String[] {"vip", "urgente"});
        ana.row(number).locator("input").check();
        ana.bulk("assign").click();
        ana.page().locator(".atende-bulk select").selectOption("ana");
        ana.page().locator(".atende-bulk [type=submit]").click();
        assertThat(ana.row(number)).containsText("ana");
        ana.row(number).locator("input").check();
        ana.bulk("resolve").click();
        ana.page().locator(".atende-bulk [type=submit]").click();

        assertThat(ana.row(number)).containsText("Closed");
        assertThat(api.status(number)).isEqualTo("CLOSED");
    }

    @Test
    void keepsAListUnderANameThatAManagerSharesWithEverybody(Windows windows) {
        opened("Migração");
        DeskPage marta =
                DeskPage.in(windows, PORTUGUESE).open("/tickets", "marta").search(word);
        marta.button("Guardar esta lista…").click();
        marta.page().locator(".atende-keep input:not([type=checkbox])").fill("Lista " + word);
        marta.page().locator(".atende-keep input[type=checkbox]").check();
        marta.page().locator(".atende-keep [type=submit]").click();
        assertThat(marta.view(word)).containsText("1");

        DeskPage ana = DeskPage.in(windows, PORTUGUESE).open("/tickets", "ana");
        ana.view(word).click();

        assertThat(ana.rows()).hasCount(1);
        assertThat(ana.page().locator("h1")).hasText("Lista " + word);
        assertThat(ana.button("Eliminar esta lista")).hasCount(0);
        assertThat(ana.button("Mudar o nome…")).hasCount(0);
        marta.button("Mudar o nome…").click();
        assertThat(marta.page().locator(".atende-keep input[type=checkbox]")).isChecked();
        marta.page().locator(".atende-keep input:not([type=checkbox])").fill("Mudanças " + word);
        marta.page().locator(".atende-keep [type=submit]").click();
        assertThat(marta.page().locator("h1")).hasText("Mudanças " + word);
        assertThat(marta.view("Mudanças " + word)).containsText("1");
        marta.page().onDialog(dialog -> dialog.accept());
        marta.button("Eliminar esta lista").click();
        assertThat(marta.view(word)).hasCount(0);
    }

    @Test
    void showsMoreOfALongListWithoutLosingTheOthers(Windows windows) {
        for (int i = 0; i < 51; i++) {
            opened("Número " + i);
        }
        DeskPage ana = DeskPage.in(windows, ENGLISH).open("/tickets", "ana").search(word);
        assertThat(ana.rows()).hasCount(50);

        ana.button("Show more").click();

        assertThat(ana.rows()).hasCount(51);
        assertThat(ana.button("Show more")).isHidden();
        assertThat(ana.page().locator(".atende-state")).hasText("51 tickets.");
    }

    @Test
    void saysThatNothingWasFound(Windows windows) {
        DeskPage ana = DeskPage.in(windows, ENGLISH).open("/tickets", "ana").search(word + "nowhere");

        assertThat(ana.page().locator(".atende-state")).containsText("Nothing found.");
    }

    @Test
    void readsAndNotesAClosedTicketThatStandsInNoTask(Windows windows) {
        String number = opened("Arquivado");
        api.step(number, "resolve", Map.of("text", "Está feito."));

        DeskPage ana = DeskPage.in(windows, ENGLISH).open("/tickets/" + number, "ana");
        assertThat(ana.page().locator(".atende-turn")).hasCount(2);
        ana.page()
                .locator(".atende-composer textarea, .atende-composer [contenteditable]")
                .first()
                .fill("Seen again.");
        ana.page().locator("[data-verb=NOTE]").click();

        assertThat(ana.page().locator(".from-note")).containsText("Seen again.");
        assertThat(api.status(number)).isEqualTo("CLOSED");
    }

    @Test
    void saysWhyATicketIsNotShown(Windows windows) {
        String number = opened("De outrem");

        DeskPage bruno = DeskPage.in(windows, ENGLISH).open("/tickets/" + number, "bruno");

        assertThat(bruno.page().locator("[role=alert]")).containsText("not your department");
    }

    @Test
    void isReachedFromTasklistByTheSearchBoxAndFromEachTicket(Windows windows) {
        String number = opened("Por toda a parte");
        Tasklist ana =
                windows.tasklist(PORTUGUESE).signIn("ana").choose("Support").open(number);
        assertThat(ana.turns()).hasCount(1);
        assertThat(ana.ticket().locator(".atende-page-link")).hasAttribute("href", "/camunda/desk/tickets/" + number);

        ana.list().first().focus();
        ana.page().keyboard().press("/");
        ana.page().keyboard().type(word);
        ana.page().keyboard().press("Enter");

        assertThat(ana.page().locator(".atende-tickets tbody tr")).hasCount(1);
        assertThat(ana.page().locator(".atende-tickets tbody tr")).containsText(number);
    }

    @Test
    void fitsAPhoneAndIsAccessible(Windows windows) {
        String number = opened("Um assunto tão comprido que num telemóvel ocupa mais do que uma linha");

        DeskPage phone = DeskPage.onAPhone(windows).open("/tickets", "ana").search(word);
        assertThat(phone.row(number)).isVisible();
        assertThat(phone.overhang()).isZero();
        Accessibility.check(phone.page());
        picture(phone, "tickets-phone.png");

        DeskPage ana = DeskPage.in(windows, PORTUGUESE).open("/tickets", "ana");
        assertThat(ana.rows().first()).isVisible();
        ana.rows().first().locator("input").check();
        Accessibility.check(ana.page());
        picture(ana, "tickets-page.png");
        ana.page().navigate(windows.address() + "/camunda/desk/tickets/" + number);
        assertThat(ana.page().locator(".atende-turn")).hasCount(1);
        Accessibility.check(ana.page(), ".atende-bar");
    }

    private static void picture(DeskPage page, String file) {
        page.page().screenshot(new ScreenshotOptions().setPath(Path.of("target/pictures", file)));
    }
}
