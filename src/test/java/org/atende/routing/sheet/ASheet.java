package org.atende.routing.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds a table for a test: {@code aSheet("FIRST").when("department").then("team").row("\"SALES\"", "\"sales\"")}. */
public final class ASheet {

    private final String key;
    private final String hitPolicy;
    private final List<Sheet.Column> inputs = new ArrayList<>();
    private final List<Sheet.Column> outputs = new ArrayList<>();
    private final List<Sheet.Row> rows = new ArrayList<>();

    private ASheet(String key, String hitPolicy) {
        this.key = key;
        this.hitPolicy = hitPolicy;
    }

    public static ASheet aSheet(String hitPolicy) {
        return new ASheet("probe", hitPolicy);
    }

    public static ASheet named(String key, String hitPolicy) {
        return new ASheet(key, hitPolicy);
    }

    public ASheet when(String fact) {
        return when(fact, "string");
    }

    public ASheet when(String fact, String type, String... values) {
        inputs.add(column(fact, type, values));
        return this;
    }

    public ASheet then(String fact, String... values) {
        return thenOf(fact, "string", values);
    }

    public ASheet thenOf(String fact, String type, String... values) {
        outputs.add(column(fact, type, values));
        return this;
    }

    private static Sheet.Column column(String fact, String type, String... values) {
        return new Sheet.Column("column_" + fact, fact, fact, type, List.of(values));
    }

    /** Conditions and results, in the order of the columns; its id is {@code row_1} and so on. */
    public ASheet row(String... cells) {
        List<String> all = Arrays.asList(cells);
        int split = inputs.size();
        rows.add(new Sheet.Row(
                "row_" + (rows.size() + 1), all.subList(0, split), all.subList(split, all.size()), "Because."));
        return this;
    }

    public Sheet build() {
        return new Sheet(key, key, null, hitPolicy, true, inputs, outputs, rows, List.of(), List.of());
    }
}
