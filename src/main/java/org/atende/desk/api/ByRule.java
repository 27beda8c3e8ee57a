package org.atende.desk.api;

import java.util.stream.Stream;
import org.atende.routing.Decision;

/**
 * A row of a decision table by which something happened.
 *
 * @param table the table's key
 * @param name the table's name
 * @param row its place in that version of the table, from 1
 * @param annotation the managers' words beside it, null if there are none
 */
record ByRule(String table, String name, int version, int row, String annotation) {

    static Stream<ByRule> of(Decision decision) {
        return decision.rules().stream()
                .map(rule -> new ByRule(
                        decision.table(), decision.name(), decision.version(), rule.row(), rule.annotation()));
    }
}
