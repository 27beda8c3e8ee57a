package org.atende.routing.lint;

import static org.atende.routing.lint.Finding.Kind.NOT_FEEL;
import static org.atende.routing.lint.Finding.Kind.NO_ROWS;
import static org.atende.routing.lint.Finding.Kind.NO_TIME_TO_LIVE;
import static org.atende.routing.lint.Finding.Kind.NO_WORDS;
import static org.atende.routing.lint.Finding.Kind.RESULT_MISSING;
import static org.atende.routing.lint.Finding.Kind.SAME_ID;

import java.util.HashSet;
import java.util.Set;
import org.atende.routing.sheet.Sheet;

/** What a table needs before its rows matter. */
final class FrameCheck {

    private FrameCheck() {}

    /** @param live the table in force, null if it is new */
    static void run(Sheet sheet, Sheet live, Findings findings) {
        sheet.scripts().forEach(script -> findings.error(NOT_FEEL, null, null, script.language(), script.element()));
        if (!sheet.kept()) {
            findings.error(NO_TIME_TO_LIVE, null, null);
        }
        if (sheet.rows().isEmpty()) {
            findings.error(NO_ROWS, null, null);
        }
        if (live != null) {
            results(sheet, live, findings);
        }
        rows(sheet, findings);
    }

    private static void results(Sheet sheet, Sheet live, Findings findings) {
        for (Sheet.Column needed : live.outputs()) {
            if (sheet.outputs().stream().noneMatch(column -> column.fact().equals(needed.fact()))) {
                findings.error(RESULT_MISSING, null, needed.label(), needed.fact());
            }
        }
    }

    private static void rows(Sheet sheet, Findings findings) {
        Set<String> ids = new HashSet<>();
        for (Sheet.Row row : sheet.rows()) {
            if (!ids.add(row.id())) {
                findings.error(SAME_ID, row, null, row.id());
            }
            if (row.annotation() == null || row.annotation().isBlank()) {
                findings.add(Finding.Severity.NOTE, NO_WORDS, row, null);
            }
        }
    }
}
