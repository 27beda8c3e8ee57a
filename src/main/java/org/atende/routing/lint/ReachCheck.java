package org.atende.routing.lint;

import static org.atende.routing.lint.Finding.Kind.NEVER;
import static org.atende.routing.lint.Finding.Kind.UNREACHABLE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows that never decide: nothing fulfils them, or rows above take every case of theirs. */
final class ReachCheck {

    private final Grid grid;
    private final Findings findings;

    ReachCheck(Grid grid, Findings findings) {
        this.grid = grid;
        this.findings = findings;
    }

    void run() {
        boolean firstCounts = grid.sheet().hitPolicy().equals("FIRST");
        for (int row = 0; row < grid.rows().size(); row++) {
            if (grid.rows().get(row).isEmpty()) {
                findings.error(NEVER, grid.row(row), null);
            } else if (firstCounts && isTaken(row)) {
                findings.error(UNREACHABLE, grid.row(row), null, takers(row));
            }
        }
    }

    private boolean isTaken(int row) {
        return grid.rest(grid.rows().get(row), grid.rows().subList(0, row)).isEmpty();
    }

    /** The row that takes everything alone, else all above that take a part. */
    private String takers(int row) {
        Region whole = grid.rows().get(row);
        List<Integer> above = IntStream.range(0, row)
                .filter(earlier -> isShortened(whole, grid.rows().get(earlier)))
                .boxed()
                .toList();
        return above.stream()
                .filter(earlier -> whole.without(grid.rows().get(earlier)).isEmpty())
                .findFirst()
                .map(List::of)
                .orElse(above)
                .stream()
                .map(earlier -> String.valueOf(earlier + 1))
                .collect(Collectors.joining(", "));
    }

    private static boolean isShortened(Region whole, Region earlier) {
        return !whole.without(earlier).equals(List.of(whole));
    }
}
