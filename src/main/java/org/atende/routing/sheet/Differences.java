package org.atende.routing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atende.routing.sheet.RowChange.Kind;

/** Compares two editions of a file row by row; a row is known by its id, wherever it stands. */
public final class Differences {

    private Differences() {}

    public static List<RowChange> between(Sheets before, Sheets now) {
        List<RowChange> changes = new ArrayList<>();
        for (Sheet sheet : now.all()) {
            Sheet old = before.find(sheet.key()).orElse(null);
            if (old != null && !old.equals(sheet)) {
                compare(old, sheet, changes);
            }
        }
        return changes;
    }

    private static void compare(Sheet old, Sheet now, List<RowChange> changes) {
        boolean sameColumns = old.inputs().equals(now.inputs())
                && old.outputs().equals(now.outputs())
                && old.hitPolicy().equals(now.hitPolicy());
        if (!sameColumns) {
            changes.add(new RowChange(Kind.COLUMNS, now.key(), null, null, null, null, null));
        }
        Set<String> inOrder = Order.kept(ids(old), ids(now));
        for (Sheet.Row row : now.rows()) {
            Sheet.Row before = old.row(row.id()).orElse(null);
            if (before == null) {
                changes.add(change(Kind.ADDED, old, now, null, row));
            } else if (!before.equals(row)) {
                changes.add(change(Kind.CHANGED, old, now, before, row));
            } else if (!inOrder.contains(row.id())) {
                changes.add(change(Kind.MOVED, old, now, before, row));
            }
        }
        old.rows().stream()
                .filter(row -> now.row(row.id()).isEmpty())
                .forEach(row -> changes.add(change(Kind.REMOVED, old, now, row, null)));
    }

    private static RowChange change(Kind kind, Sheet old, Sheet now, Sheet.Row before, Sheet.Row row) {
        String id = row == null ? before.id() : row.id();
        return new RowChange(
                kind,
                now.key(),
                id,
                before == null ? null : old.number(id),
                row == null ? null : now.number(id),
                before,
                row);
    }

    private static List<String> ids(Sheet sheet) {
        return sheet.rows().stream().map(Sheet.Row::id).toList();
    }
}
