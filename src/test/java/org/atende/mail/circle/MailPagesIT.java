package org.atende.mail.circle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.atende.mail.Mails.fromJoao;
import static org.atende.mail.Mails.raw;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.atende.mail.intake.Intake;
import org.atende.testing.OnH2;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Windows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages about mail, for everybody and on every screen. */
@OnH2
@ExtendWith(InBrowser.class)
class MailPagesIT {

    @Autowired
    Intake intake;

    private UUID suspicious;

    @BeforeEach
    void aSuspiciousMailCameIn() {
        suspicious = intake.keep(
                raw("Message-ID: <%s@cliente.example>".formatted(UUID.randomUUID()), "X-Spam-Flag: YES", "", "Olá."),
                fromJoao());
    }

    private static void signIn(Page page) {
        page.locator("input[name=username]").fill("marta");
        page.locator("input[name=password]").fill("marta");
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private Page mailbox(Windows windows, String language, int width, ColorScheme colours) {
        Page page = windows.page(language, width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.navigate(windows.address() + "/mail");
        signIn(page);
        return page;
    }

    @ParameterizedTest
    @CsvSource({PORTUGUESE + ", 390, LIGHT", ENGLISH + ", 1280, DARK"})
    void nothingOnThemKeepsAnybodyOut(String language, int width, ColorScheme colours, Windows windows) {
        Page page = mailbox(windows, language, width, colours);
        assertThat(page.locator("tbody tr").first()).isVisible();
        Accessibility.check(page);

        page.navigate(windows.address() + "/mail?outcome=LOOP");
        assertThat(page.locator(".empty")).isVisible();
        Accessibility.check(page);

        page.navigate(windows.address() + "/mail/" + suspicious);
        Accessibility.check(page);
    }

    @Test
    void aMailLeavesTheQuarantineByTheKeyboardAlone(Windows windows) {
        Page page = mailbox(windows, ENGLISH, 390, ColorScheme.LIGHT);
        page.navigate(windows.address() + "/mail/" + suspicious);

        page.locator("form button").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("[role=status]")).isVisible();
        Accessibility.check(page);
    }
}
