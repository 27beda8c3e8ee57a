package org.atende.routing.studio;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.atende.routing.sheet.Sheet;
import org.atende.routing.sheet.Sheets;

/** What two sides made of the same file, row by row; rows that are alike everywhere are left out. */
public record ThreeWay(List<Fate> rows) {

    /** Who has changed a row. */
    public enum Side {
        OURS,
        THEIRS,
        BOTH_ALIKE,
        BOTH
    }

    /** @param base the row before; null on any side where it is not */
    public record Fate(String table, String row, Side side, Sheet.Row base, Sheet.Row ours, Sheet.Row theirs) {}

    static ThreeWay of(Sheets base, Sheets ours, Sheets theirs) {
        List<Fate> rows = new ArrayList<>();
        Set<String> tables = new LinkedHashSet<>(ours.keys());
        tables.addAll(theirs.keys());
        for (String table : tables) {
            Set<String> ids = new LinkedHashSet<>(ids(ours, table));
            ids.addAll(ids(theirs, table));
            ids.addAll(ids(base, table));
            ids.forEach(id -> fate(table, id, row(base, table, id), row(ours, table, id), row(theirs, table, id))
                    .ifPresent(rows::add));
        }
        return new ThreeWay(rows);
    }

    private static Optional<Fate> fate(String table, String id, Sheet.Row base, Sheet.Row ours, Sheet.Row theirs) {
        boolean weDid = !Objects.equals(base, ours);
        boolean theyDid = !Objects.equals(base, theirs);
        if (!weDid && !theyDid) {
            return Optional.empty();
        }
        Side side = weDid && theyDid
                ? Objects.equals(ours, theirs) ? Side.BOTH_ALIKE : Side.BOTH
                : weDid ? Side.OURS : Side.THEIRS;
        return Optional.of(new Fate(table, id, side, base, ours, theirs));
    }

    private static List<String> ids(Sheets sheets, String table) {
        return sheets.find(table).stream()
                .flatMap(sheet -> sheet.rows().stream())
                .map(Sheet.Row::id)
                .toList();
    }

    private static Sheet.Row row(Sheets sheets, String table, String id) {
        return sheets.find(table).flatMap(sheet -> sheet.row(id)).orElse(null);
    }
}
