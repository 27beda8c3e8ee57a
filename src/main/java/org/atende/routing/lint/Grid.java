package org.atende.routing.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.atende.routing.sheet.Sheet;

/** A table's conditions as regions of one space. */
record Grid(Sheet sheet, List<Axis> axes, List<Region> rows) {

    /** More regions than a person could tell apart; a table that comes here is said to be undecided. */
    private static final int MOST = 20_000;

    static Grid of(Sheet sheet, Vocabulary vocabulary) {
        List<Axis> axes = IntStream.range(0, sheet.inputs().size())
                .mapToObj(column -> axis(sheet, column, vocabulary))
                .toList();
        List<Region> rows = sheet.rows().stream().map(row -> region(row, axes)).toList();
        return new Grid(sheet, axes, rows);
    }

    private static Axis axis(Sheet sheet, int column, Vocabulary vocabulary) {
        Sheet.Column input = sheet.inputs().get(column);
        List<Cell> cells = sheet.rows().stream()
                .map(row -> Cell.read(row.inputs().get(column)))
                .toList();
        return Axis.of(
                input.label(), input.type(), vocabulary.values(input), vocabulary.isOptional(input.fact()), cells);
    }

    private static Region region(Sheet.Row row, List<Axis> axes) {
        return new Region(IntStream.range(0, axes.size())
                .mapToObj(column -> axes.get(column).slot(Cell.read(row.inputs().get(column))))
                .toList());
    }

    Sheet.Row row(int index) {
        return sheet.rows().get(index);
    }

    /** Whether some case fulfils both rows; null if only the engine could say. */
    Boolean overlap(int one, int other) {
        boolean sure = true;
        for (int axis = 0; axis < axes.size(); axis++) {
            Boolean meets =
                    slot(one, axis).meets(slot(other, axis), axes.get(axis).expected());
            if (Boolean.FALSE.equals(meets)) {
                return false;
            }
            sure &= meets != null;
        }
        return sure ? true : null;
    }

    private Slot slot(int row, int axis) {
        return rows.get(row).slots().get(axis);
    }

    boolean takesAll(int row) {
        return IntStream.range(0, axes.size())
                .allMatch(axis -> slot(row, axis).isOpen(axes.get(axis).possible()));
    }

    /** Everything that the desk sends. */
    Region everything() {
        return new Region(
                axes.stream().map(axis -> new Slot(axis.expected(), null)).toList());
    }

    /** What is left of a region once these rows are taken out. */
    List<Region> rest(Region whole, List<Region> taken) {
        List<Region> rest = List.of(whole);
        for (Region region : taken) {
            List<Region> left = new ArrayList<>();
            rest.forEach(piece -> left.addAll(piece.without(region)));
            rest = left;
            if (rest.size() > MOST) {
                throw new TooLarge();
            }
        }
        return rest;
    }

    /** A case of this region, naming only what matters. */
    String example(Region region) {
        List<String> words = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            BitSet pieces = region.slots().get(axis).pieces();
            if (!pieces.equals(axes.get(axis).expected())) {
                words.add(axes.get(axis).heading() + " = " + axes.get(axis).words(pieces));
            }
        }
        return String.join(", ", words);
    }

    static final class TooLarge extends RuntimeException {

        TooLarge() {
            super(null, null, false, false);
        }
    }
}
