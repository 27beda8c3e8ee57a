package org.atende.testing.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessibilityIT {

    private final Windows windows = new Windows("about:blank");

    @AfterEach
    void close() {
        windows.close();
    }

    private Page page(String main) {
        Page page = windows.page(Windows.ENGLISH, 600, 400);
        page.setContent("<html lang=en><title>Page</title><main><h1>Page</h1>%s</main></html>".formatted(main));
        return page;
    }

    @Test
    void aFieldWithoutANameIsFound() {
        Page page = page("<p>Words.</p><form><input type=text></form>");

        assertThatThrownBy(() -> Accessibility.check(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Form elements must have labels")
                .hasMessageContaining("<input type=\"text\">");
        Accessibility.check(page, "p");
    }
}
