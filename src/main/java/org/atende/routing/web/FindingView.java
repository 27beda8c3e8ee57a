package org.atende.routing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.atende.routing.lint.Finding;

/** Something about a table, in a sentence. */
@Schema(name = "RuleFinding")
record FindingView(
        Finding.Severity severity,
        Finding.Kind kind,
        @Schema(description = "The table's key, null if it is about the file") String table,
        @Schema(description = "The row's id, null if it is about no single row") String row,
        @Schema(description = "The row's place, from 1") Integer number,
        @Schema(description = "The column's heading") String column,
        String message) {

    public boolean isError() {
        return severity == Finding.Severity.ERROR;
    }
}
