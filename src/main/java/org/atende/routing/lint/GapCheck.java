package org.atende.routing.lint;

import static org.atende.routing.lint.Finding.Kind.GAP;
import static org.atende.routing.lint.Finding.Kind.NO_SAFE_LAST_ROW;
import static org.atende.routing.lint.Finding.Kind.UNDECIDED_GAP;

import java.util.List;
import java.util.Set;
import org.atende.routing.sheet.Sheet;

/** Cases for which no row is there, in tables that must always decide. */
final class GapCheck {

    private static final int TOLD = 3;
    private static final Set<String> MUST_DECIDE = Set.of("FIRST", "UNIQUE", "ANY", "PRIORITY");

    private final Grid grid;
    private final Findings findings;

    GapCheck(Grid grid, Findings findings) {
        this.grid = grid;
        this.findings = findings;
    }

    void run() {
        if (!MUST_DECIDE.contains(grid.sheet().hitPolicy()) || grid.rows().isEmpty()) {
            return;
        }
        Sheet.Row last = grid.row(grid.rows().size() - 1);
        List<Region> missing = grid.rest(
                grid.everything(), grid.rows().stream().map(Region::atMost).toList());
        missing.stream()
                .limit(TOLD)
                .forEach(region -> findings.error(GAP, last, null, grid.example(region), more(missing)));
        if (missing.isEmpty()) {
            unlessSure(last);
        }
    }

    /** Covered only if expressions hold that nobody can be sure of. */
    private void unlessSure(Sheet.Row last) {
        boolean first = grid.sheet().hitPolicy().equals("FIRST");
        boolean covered = grid.rest(grid.everything(), grid.rows()).isEmpty();
        if (!covered && first) {
            findings.error(NO_SAFE_LAST_ROW, last, null);
        } else if (!covered) {
            findings.add(Finding.Severity.NOTE, UNDECIDED_GAP, null, null);
        }
    }

    private static String more(List<Region> missing) {
        return String.valueOf(Math.max(0, missing.size() - TOLD));
    }
}
