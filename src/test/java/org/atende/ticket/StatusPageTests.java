package org.atende.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atende.testing.CommittedPage;
import org.junit.jupiter.api.Test;

class StatusPageTests {

    private static final String HEADING =
            """
            # What each status allows

            Written by a test from `StatusRules`, the one table that guards every ticket; another test drives the real process
            through every cell. A cell is the status that follows; `=` stays where it is; empty is refused.

            """;

    @Test
    void theCommittedTableIsTheOneInForce() throws Exception {
        String columns = line("", Arrays.stream(Status.values()).map(StatusPageTests::words));
        String rule = line("---", Arrays.stream(Status.values()).map(status -> "---"));
        String rows = Arrays.stream(Verb.values()).map(StatusPageTests::row).collect(Collectors.joining());

        CommittedPage.assertSays("status-table.md", HEADING + columns + rule + rows);
    }

    private static String row(Verb verb) {
        String name = words(verb) + (verb.isTimers() ? " (by itself)" : "");
        return line(name, Arrays.stream(Status.values()).map(from -> cell(from, verb)));
    }

    private static String cell(Status from, Verb verb) {
        return StatusRules.next(from, verb)
                .map(next -> next == from ? "=" : words(next))
                .orElse("");
    }

    private static String line(String first, Stream<String> cells) {
        return "| %s | %s |%n".formatted(first, cells.collect(Collectors.joining(" | ")));
    }

    private static String words(Enum<?> constant) {
        String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
