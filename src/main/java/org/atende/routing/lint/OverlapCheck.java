package org.atende.routing.lint;

import static org.atende.routing.lint.Finding.Kind.CONFLICT;
import static org.atende.routing.lint.Finding.Kind.DUPLICATE;
import static org.atende.routing.lint.Finding.Kind.OVERLAP;
import static org.atende.routing.lint.Finding.Kind.UNDECIDED_OVERLAP;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atende.routing.sheet.Sheet;

/** Rows that one case fulfils together, where the table's hit policy does not say what then. */
final class OverlapCheck {

    private final Grid grid;
    private final Sheet sheet;
    private final Findings findings;

    OverlapCheck(Grid grid, Findings findings) {
        this.grid = grid;
        this.sheet = grid.sheet();
        this.findings = findings;
    }

    void run() {
        for (int row = 1; row < sheet.rows().size(); row++) {
            List<Integer> undecided = new ArrayList<>();
            for (int earlier = 0; earlier < row; earlier++) {
                compare(earlier, row, undecided);
            }
            if (!undecided.isEmpty()) {
                findings.add(
                        Finding.Severity.NOTE, UNDECIDED_OVERLAP, sheet.rows().get(row), null, numbers(undecided));
            }
        }
    }

    private void compare(int earlier, int row, List<Integer> undecided) {
        String number = String.valueOf(earlier + 1);
        boolean sameResults = results(earlier).equals(results(row));
        if (conditions(earlier).equals(conditions(row))) {
            duplicate(row, number, sameResults);
        } else if (isUnique() || sheet.hitPolicy().equals("ANY") && !sameResults) {
            Boolean overlap = grid.overlap(earlier, row);
            if (overlap == null) {
                undecided.add(earlier + 1);
            } else if (overlap) {
                findings.error(sameResults ? OVERLAP : isUnique() ? OVERLAP : CONFLICT, grid.row(row), null, number);
            }
        }
    }

    private void duplicate(int row, String number, boolean sameResults) {
        if (sameResults) {
            findings.error(DUPLICATE, grid.row(row), null, number);
        } else if (isUnique() || sheet.hitPolicy().equals("ANY")) {
            findings.error(CONFLICT, grid.row(row), null, number);
        }
    }

    private boolean isUnique() {
        return sheet.hitPolicy().equals("UNIQUE");
    }

    private List<Cell> conditions(int row) {
        return grid.row(row).inputs().stream().map(Cell::read).toList();
    }

    private List<String> results(int row) {
        return grid.row(row).outputs().stream().map(String::strip).toList();
    }

    private static String numbers(List<Integer> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> String.valueOf(rows.get(i)))
                .collect(Collectors.joining(", "));
    }
}
