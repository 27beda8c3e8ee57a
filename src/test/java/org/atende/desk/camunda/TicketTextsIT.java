package org.atende.desk.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

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

    private static final String TOLD =
            "async words => (await import('/camunda/app/tasklist/scripts/ticket/remarks.js')).remark(words)";

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

    /** As the desk writes them. */
    @Test
    void sayTheDesksOwnRemarksInTheReadersLanguage(Windows windows) {
        List<String> remarks = List.of(
                "Merged into YZP-171-95989 by Ana.",
                "Ana Sá moved 2 of the messages to YZP-171-95989.",
                "Answers YZP-171-95989, which could no longer be reopened.",
                "The subject names YZP-171-95989, but x@y.example is not its customer.",
                "Forwarded by Ana, as the mail server confirms.",
                "Forwarded by Ana, or by someone who uses their address: nothing confirms it, and no mail was sent.",
                "By telephone from +351912345678, written down by Ana. Caller verified.",
                "By telephone, written down by Ana. Caller not verified.",
                "Live chat. The customer proved who they are by a Support PIN.",
                "Live chat with a guest. Not verified; the address given is x@y.example.",
                "The mail is encrypted (PGP) and cannot be read here. It is kept as it came: 0192-ab.",
                "The mail is signed (S/MIME). The signature was not verified.",
                "x@y.example gets no more mail from the desk until an agent lifts this.",
                "The mail to x@y.example was not sent: Mail to this address came back as undeliverable.",
                "The mail to x@y.example was not sent: 550 No such user");
        Page page = windows.page(PORTUGUESE, 800, 600);
        page.navigate(windows.address() + "/login");

        for (String remark : remarks) {
            assertThat((String) page.evaluate(TOLD, remark))
                    .isNotEqualTo(remark)
                    .doesNotContain("{", "The ", " by ", " was ");
        }
    }

    private static List<?> evaluate(Windows windows, String script) {
        Page page = windows.page(ENGLISH, 800, 600);
        page.navigate(windows.address() + "/login");
        return (List<?>) page.evaluate(script);
    }
}
