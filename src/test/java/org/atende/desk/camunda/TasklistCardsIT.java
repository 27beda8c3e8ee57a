package org.atende.desk.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

@OnH2
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class TasklistCardsIT {

    @Autowired
    DeskApi api;

    private static Locator card(Tasklist tasklist, String number) {
        return tasklist.page().locator("ol.tasks-list > li").filter(new FilterOptions().setHasText(number));
    }

    @Test
    void sayWhoWroteHowUrgentItIsAndWhenItIsDue(Windows windows) {
        String number = api.open("SALES", "CRITICAL", "Proposta", "Precisamos de uma proposta.");

        Tasklist carla = windows.tasklist(ENGLISH).signIn("carla").choose("Sales queue");

        assertThat(card(carla, number)).containsText("Rita");
        assertThat(card(carla, number)).containsText("Critical");
        assertThat(card(carla, number)).containsText("In queue · Sales");
        assertThat(card(carla, number).locator("time")).isVisible();
        assertThat(card(carla, number).locator(".atende-card-unread")).hasText("Unread");
    }

    @Test
    void loseTheUnreadMarkOnceTheDeskHasAnswered(Windows windows) {
        String number = api.open("SALES", "NORMAL", "Preço", "Quanto custa?");
        api.as("carla").step(number, "take", Map.of());
        api.as("carla").step(number, "messages", Map.of("text", "Dez euros.", "kind", "PUBLIC"));

        Tasklist carla = windows.tasklist(PORTUGUESE).signIn("carla").choose("Mine");

        assertThat(card(carla, number)).containsText("Comercial");
        assertThat(card(carla, number).locator(".atende-card-unread")).hasCount(0);
    }

    @Test
    void askOnceForAllThatAreShown(Windows windows) {
        for (int i = 0; i < 4; i++) {
            api.open("SALES", "HIGH", "Pedido " + i, "Olá.");
        }
        Tasklist carla = windows.tasklist(PORTUGUESE).signIn("carla");
        List<String> asked = new ArrayList<>();
        carla.page().onRequest(request -> {
            if (request.url().contains("/tickets?number=")) {
                asked.add(request.url());
            }
        });

        carla.choose("All");
        assertThat(carla.page().locator(".atende-card-customer").nth(3)).isVisible();

        assertThat(asked).isNotEmpty().anySatisfy(url -> assertThat(url.split(","))
                .hasSizeGreaterThan(3));
        assertThat(asked).hasSizeLessThan(4);
    }

    @Test
    void standInListsThatSayHowMuchTheyHold(Windows windows) {
        api.open("SALES", "NORMAL", "Contado", "Olá.");

        Tasklist carla = windows.tasklist(PORTUGUESE).signIn("carla");

        Locator queue = carla.page()
                .locator(".column-left .item")
                .filter(new FilterOptions().setHasText("Sales queue"))
                .locator(".atende-filter-count");
        assertThat(queue).hasText(Pattern.compile("[1-9]\\d*"));
        assertThat(carla.page().locator(".atende-filter-count"))
                .hasCount(carla.filters().count());
    }

    @Test
    void areAccessible(Windows windows) {
        api.open("SALES", "CRITICAL", "Acessível", "Olá.");
        Tasklist carla = windows.tasklist(PORTUGUESE).signIn("carla").choose("Sales queue");
        assertThat(carla.page().locator(".atende-card-customer").first()).isVisible();

        Accessibility.check(carla.page(), ".atende-card");
        Accessibility.check(carla.page(), ".atende-navbar");
    }
}
