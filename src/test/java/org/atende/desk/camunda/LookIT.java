package org.atende.desk.camunda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.atende.testing.OnH2;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Tasklist;
import org.atende.testing.browser.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnH2
@ExtendWith(InBrowser.class)
class LookIT {

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyApplicationCarriesTheProductsNameAndNoVendorsBanner(String application, Windows windows) {
        Page page = windows.tasklist(ENGLISH).signIn("admin", application).page();

        assertThat(page).hasTitle(Pattern.compile("Atende"));
        assertThat(page.locator(".brand-name")).containsText("Atende");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(page.locator(".brand-logo svg")).isHidden();
    }

    @Test
    void tasklistSpeaksTheBrowsersLanguage(Windows windows) {
        Tasklist portuguese = windows.tasklist(PORTUGUESE).signIn("ana");
        Tasklist english = windows.tasklist(ENGLISH).signIn("ana");

        assertThat(portuguese.page().locator("body")).containsText("Escolha uma tarefa na lista.");
        assertThat(english.page().locator("body")).containsText("Select a task in the list.");
    }

    @Test
    void theIconIsTheProductsOwn(Windows windows) {
        Page page = windows.page(PORTUGUESE, 400, 300);

        var icon = page.request().get(windows.address() + "/camunda/favicon.ico");

        assertThat(icon.ok()).isTrue();
        assertThat(icon.body()).hasSizeLessThan(4000);
    }
}
