package org.atende.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a decision table decided for a ticket.
 *
 * @param table the table's key
 * @param ledTo the table for whose sake it was asked; itself if for its own
 * @param version of the table that decided
 * @param inputs what it decided by, under the labels of its columns
 * @param rules the rows that matched
 */
public record Decision(
        String table,
        String name,
        String ledTo,
        int version,
        Instant decidedAt,
        Map<String, Object> inputs,
        List<Rule> rules) {

    /**
     * A row that matched.
     *
     * @param id of the row in the table
     * @param row its place in the table, from 1
     * @param annotation the manager's words beside it, null if there are none
     * @param outputs what it gave
     * @param link the page that shows the row as it was; null for whoever may not open it
     */
    public record Rule(String id, int row, String annotation, Map<String, Object> outputs, String link) {}

    /** For whoever may not read the tables. */
    public Decision withoutLinks() {
        List<Rule> unlinked = rules.stream()
                .map(rule -> new Rule(rule.id(), rule.row(), rule.annotation(), rule.outputs(), null))
                .toList();
        return new Decision(table, name, ledTo, version, decidedAt, inputs, unlinked);
    }

    public static String link(String table, int version, String row) {
        return "/rules/%s?version=%d&row=%s#%s".formatted(table, version, row, row);
    }
}
