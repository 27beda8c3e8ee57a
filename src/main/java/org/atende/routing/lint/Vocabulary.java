package org.atende.routing.lint;

import java.util.List;
import java.util.Map;
import org.atende.routing.KnownFacts.Fact;
import org.atende.routing.sheet.Sheet;

/** What is known of the facts, by name. */
public record Vocabulary(Map<String, Fact> facts) {

    boolean knows(String name) {
        return facts.containsKey(name);
    }

    boolean isOptional(String name) {
        return knows(name) && facts.get(name).optional();
    }

    /** The desk's own values for a column, else those that the column itself allows; empty for all. */
    public List<String> values(Sheet.Column column) {
        List<String> known = knows(column.fact()) ? facts.get(column.fact()).values() : List.of();
        return known.isEmpty() ? column.values() : known;
    }
}
