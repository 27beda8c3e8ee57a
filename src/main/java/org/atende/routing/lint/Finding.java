package org.atende.routing.lint;

import java.util.List;

/**
 * Something about a table that its manager should know.
 *
 * @param table the table's key, null if it is about the file
 * @param row the row's id, null if it is about no single row
 * @param number the row's place from 1, null without a row
 * @param column the column's heading, null if it is about no single column
 * @param details what the sentence of this kind mentions besides
 */
public record Finding(
        Severity severity, Kind kind, String table, String row, Integer number, String column, List<String> details) {

    /** Errors keep a table from being published. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    /** Each has its sentence in {@code messages_*.properties}, as {@code lint.KIND}. */
    public enum Kind {
        UNREADABLE,
        NOT_FEEL,
        TABLE_MISSING,
        RESULT_MISSING,
        NO_TIME_TO_LIVE,
        NO_ROWS,
        SAME_ID,
        SYNTAX,
        TYPE,
        UNKNOWN_VALUE,
        UNKNOWN_VALUE_OFFERED,
        UNKNOWN_FACT,
        NO_RESULT,
        DUPLICATE,
        CONFLICT,
        OVERLAP,
        UNREACHABLE,
        NEVER,
        GAP,
        NO_SAFE_LAST_ROW,
        UNDECIDED_OVERLAP,
        UNDECIDED_GAP,
        TOO_LARGE,
        NO_WORDS
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
