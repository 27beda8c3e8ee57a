package org.atende.routing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DifferencesTests {

    private static Sheets of(String... rows) {
        List<Sheet.Row> all = Stream.of(rows)
                .map(row -> row.split("="))
                .map(row -> new Sheet.Row(row[0], List.of(), List.of(row.length > 1 ? row[1] : "x"), "Because."))
                .toList();
        return new Sheets(
                List.of(new Sheet("t", "T", null, "FIRST", true, List.of(), List.of(), all, List.of(), List.of())));
    }

    private static List<RowChange> between(Sheets before, Sheets now) {
        return Differences.between(before, now);
    }

    @Test
    void sameFilesDifferInNothing() {
        assertThat(between(of("a", "b"), of("a", "b"))).isEmpty();
    }

    @Test
    void rowsAreAddedRemovedAndChanged() {
        assertThat(between(of("a", "b", "c"), of("a", "n", "c=y")))
                .extracting(RowChange::kind, RowChange::row, RowChange::from, RowChange::to)
                .containsExactly(
                        tuple(RowChange.Kind.ADDED, "n", null, 2),
                        tuple(RowChange.Kind.CHANGED, "c", 3, 3),
                        tuple(RowChange.Kind.REMOVED, "b", 2, null));
    }

    @Test
    void onlyTheRowThatWasMovedHasMoved() {
        assertThat(between(of("a", "b", "c", "d"), of("d", "a", "b", "c")))
                .extracting(RowChange::kind, RowChange::row, RowChange::from, RowChange::to)
                .containsExactly(tuple(RowChange.Kind.MOVED, "d", 4, 1));
    }
}
