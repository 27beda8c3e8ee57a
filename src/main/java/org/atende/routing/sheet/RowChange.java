package org.atende.routing.sheet;

/**
 * What became of a row between two editions.
 *
 * @param row its id
 * @param from its place before, from 1; null if it was not there
 * @param to its place now; null if it is gone
 */
public record RowChange(
        Kind kind, String table, String row, Integer from, Integer to, Sheet.Row before, Sheet.Row now) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED,
        COLUMNS
    }
}
