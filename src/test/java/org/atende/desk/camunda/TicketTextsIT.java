package org.atende.desk.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;

import com.microsoft.playwright.Page;
import java.util.List;
import org.atende.testing.OnH2;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ticket workspace's own texts, as the browser loads them. */
@OnH2
@ExtendWith(InBrowser.class)
class TicketTextsIT {

    private static final String DIFFERENCES =
            """
            async () => {
              const { PARTS } = await import('/camunda/app/tasklist/scripts/ticket/texts.js');
              const placeholders = (text) => [...text.matchAll(/\\{\\w+\\}/g)].map(String).sort().join();
              const keys = new Set(PARTS.flatMap(({ en, pt }) => [...Object.keys(en), ...Object.keys(pt)]));
              const wrong = (key) => PARTS.filter(({ en, pt }) => key in en || key in pt)
                .some(({ en, pt }) => !en[key] || !pt[key] || placeholders(en[key]) !== placeholders(pt[key]));
              return [...keys].filter(wrong);
            }""";

    private static final String TWICE =
            """
            async () => {
              const { PARTS } = await import('/camunda/app/tasklist/scripts/ticket/texts.js');
              const keys = PARTS.flatMap(({ en }) => Object.keys(en));
              return keys.filter((key, place) => keys.indexOf(key) !== place);
            }""";

    @Test
    void areThereInBothLanguagesWithTheSamePlaceholders(Windows windows) {
        assertThat(evaluate(windows, DIFFERENCES)).isEmpty();
    }

    @Test
    void haveNoKeyInTwoParts(Windows windows) {
        assertThat(evaluate(windows, TWICE)).isEmpty();
    }

    private static List<?> evaluate(Windows windows, String script) {
        Page page = windows.page(ENGLISH, 800, 600);
        page.navigate(windows.address() + "/login");
        return (List<?>) page.evaluate(script);
    }
}
