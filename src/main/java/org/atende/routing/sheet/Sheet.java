package org.atende.routing.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A decision table; its cells are FEEL, as they were typed.
 *
 * @param key the decision's id
 * @param about its description, null if it has none
 * @param hitPolicy for example {@code FIRST}
 * @param kept whether it says how long its decisions are remembered
 * @param needs keys of the tables that it builds on
 * @param scripts what is written in another language than FEEL
 */
public record Sheet(
        String key,
        String name,
        String about,
        String hitPolicy,
        boolean kept,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows,
        List<String> needs,
        List<Script> scripts) {

    /**
     * A column.
     *
     * @param fact the expression that it decides by, or the name of what it decides
     * @param type for example {@code string}; empty if it says none
     * @param values those that the column itself allows, without quotes; empty for all
     */
    public record Column(String id, String label, String fact, String type, List<String> values) {}

    /** @param annotation the manager's words beside it, null if there are none */
    public record Row(String id, List<String> inputs, List<String> outputs, String annotation) {}

    /** @param element the id of what is not FEEL */
    public record Script(String element, String language) {}

    /** The name for people. */
    public String title() {
        return name == null || name.isBlank() ? key : name;
    }

    /** A row's place, from 1; 0 if it is not there. */
    public int number(String row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(row)) {
                return i + 1;
            }
        }
        return 0;
    }

    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
