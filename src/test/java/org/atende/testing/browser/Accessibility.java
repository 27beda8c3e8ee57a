package org.atende.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What axe-core finds on a page that would keep somebody from using it. */
public final class Accessibility {

    private static final Set<String> BARRIERS = Set.of("serious", "critical");

    private Accessibility() {}

    /** Fails on serious and critical findings, and says where they are. */
    public static void check(Page page) {
        assertThat(barriers(new AxeBuilder(page)))
                .as("what axe-core found on %s", page.url())
                .isEmpty();
    }

    /** The same for one part of the page, named by its CSS selector. */
    public static void check(Page page, String part) {
        assertThat(barriers(new AxeBuilder(page).include(part)))
                .as("what axe-core found in %s of %s", part, page.url())
                .isEmpty();
    }

    private static List<String> barriers(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> BARRIERS.contains(rule.getImpact()))
                .map(Accessibility::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getNodes().stream()
                .map(Accessibility::told)
                .collect(Collectors.joining("\n", "%n%s: %s%n".formatted(rule.getId(), rule.getHelp()), "\n"));
    }

    private static String told(CheckedNode node) {
        return "  %s%n  %s".formatted(node.getHtml(), node.getFailureSummary().replace("\n", "\n  "));
    }
}
