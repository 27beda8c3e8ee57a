package org.atende.desk.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atende.testing.OnH2;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.DeskApi;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;

/** Managers keep what agents need not type. */
@OnH2
@Import(DeskApi.class)
@ExtendWith(InBrowser.class)
class CannedRepliesIT {

    @Autowired
    TestRestTemplate rest;

    private final String title = "Resposta " + UUID.randomUUID();

    private Page open(Windows windows, String language, int width) {
        Page page = windows.page(language, width, 800);
        page.navigate(windows.address() + "/replies");
        page.locator("input[name=username]").fill("marta");
        page.locator("input[name=password]").fill("marta");
        page.locator("button[type=submit]").click();
        page.waitForURL("**/replies**");
        assertThat(page.locator("main > .reply-form .atende-editor")).isVisible();
        return page;
    }

    private Locator kept(Page page, String title) {
        return page.locator("details.reply").filter(new FilterOptions().setHasText(title));
    }

    private static Locator save(Locator reply) {
        return reply.getByText(Pattern.compile("^(Save|Guardar)$"));
    }

    private String words(String title) {
        JsonNode all = rest.withBasicAuth("marta", "marta").getForObject("/api/v1/canned-replies", JsonNode.class);
        for (JsonNode reply : all) {
            if (reply.required("title").textValue().equals(title)) {
                return reply.required("html").textValue();
            }
        }
        return null;
    }

    @Test
    void areWrittenChangedAndDeletedWithTheWorkspacesEditor(Windows windows) {
        Page page = open(windows, ENGLISH, 1280);
        Locator fresh = page.locator("main > .reply-form");
        fresh.locator("[name=title]").fill(title);
        fresh.locator("[name=department]").selectOption("SUPPORT");
        fresh.locator(".atende-editor").pressSequentially("Olá ");
        fresh.locator(".atende-editor").press("Control+b");
        fresh.locator(".atende-editor").pressSequentially("{customer.name}");
        fresh.locator(".atende-editor").press("Control+b");
        fresh.locator(".article-link select").selectOption("{article:como-trabalhamos}");
        fresh.locator(".article-link button").click();
        assertThat(fresh.locator(".atende-editor")).containsText("{article:como-trabalhamos}");
        Accessibility.check(page);
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/pictures/replies-article.png"))
                .setFullPage(true));
        save(fresh).click();

        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(words(title))
                .contains("Olá")
                .contains("<b>{customer.name}</b>")
                .contains("{article:como-trabalhamos}");

        kept(page, title).locator("summary").click();
        kept(page, title).locator("[name=title]").fill(title + " nova");
        kept(page, title).locator(".atende-editor").press("Control+End");
        kept(page, title).locator(".atende-editor").pressSequentially("!");
        save(kept(page, title)).click();

        assertThat(kept(page, title + " nova")).isVisible();
        assertThat(words(title)).isNull();
        assertThat(words(title + " nova")).contains("!");

        kept(page, title).locator("summary").click();
        kept(page, title).locator("form[action$='/delete'] button").click();
        assertThat(kept(page, title)).hasCount(0);
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost(Windows windows) {
        Page page = open(windows, PORTUGUESE, 1280);
        Locator fresh = page.locator("main > .reply-form");
        fresh.locator("[name=title]").fill(title);
        fresh.locator("[name=language]").selectOption("EN");
        save(fresh).click();

        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(fresh.locator("[name=title]")).hasValue(title);
        assertThat(fresh.locator("[name=language]")).hasValue("EN");
        Accessibility.check(page);
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target/pictures/replies.png")));
    }

    @Test
    void fitAPhoneAndKeepNobodyOut(Windows windows) {
        rest.withBasicAuth("marta", "marta")
                .postForObject(
                        "/api/v1/canned-replies",
                        Map.of("title", title, "language", "PT", "html", "<div>Olá</div>"),
                        JsonNode.class);
        Page page = open(windows, PORTUGUESE, 390);
        kept(page, title).locator("summary").click();

        Accessibility.check(page);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target/pictures/replies-phone.png")));
    }
}
