package org.atende.routing.lint;

import java.util.ArrayList;
import java.util.List;
import org.atende.routing.lint.Finding.Kind;
import org.atende.routing.lint.Finding.Severity;
import org.atende.routing.sheet.Sheet;

/** Collects what is found in one table. */
final class Findings {

    private final Sheet sheet;
    private final List<Finding> found = new ArrayList<>();

    Findings(Sheet sheet) {
        this.sheet = sheet;
    }

    void error(Kind kind, Sheet.Row row, String column, String... details) {
        add(Severity.ERROR, kind, row, column, details);
    }

    void add(Severity severity, Kind kind, Sheet.Row row, String column, String... details) {
        String id = row == null ? null : row.id();
        Integer number = row == null ? null : sheet.rows().indexOf(row) + 1;
        found.add(new Finding(severity, kind, sheet.key(), id, number, column, List.of(details)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Finding> all() {
        return found;
    }
}
