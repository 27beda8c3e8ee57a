package org.atende.routing.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** All that a column's fact can be, cut into pieces within which no row makes a difference. */
final class Axis {

    private final String heading;
    private final List<Piece> pieces;
    private final BitSet possible = new BitSet();
    private final BitSet expected = new BitSet();

    private Axis(String heading, List<Piece> pieces, boolean optional, List<String> values) {
        this.heading = heading;
        this.pieces = pieces;
        possible.set(0, pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            expected.set(i, pieces.get(i).isExpected(optional, values));
        }
    }

    static Axis of(String heading, String type, List<String> values, boolean optional, List<Cell> cells) {
        List<Literal> written = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell instanceof Cell.Some some) {
                some.ranges().forEach(range -> {
                    add(written, range.from());
                    add(written, range.to());
                });
            }
        }
        return new Axis(heading, Piece.all(type, values, written), optional, values);
    }

    private static void add(List<Literal> written, Literal literal) {
        if (literal != null) {
            written.add(literal);
        }
    }

    String heading() {
        return heading;
    }

    /** Everything that a cell has to reckon with, even what the desk never sends. */
    BitSet possible() {
        return (BitSet) possible.clone();
    }

    /** What the desk does send. */
    BitSet expected() {
        return (BitSet) expected.clone();
    }

    Slot slot(Cell cell) {
        if (cell instanceof Cell.Some some && fits(some)) {
            return new Slot(bits(some), null);
        }
        return cell instanceof Cell.Any
                ? new Slot(possible(), null)
                : new Slot(possible(), cell instanceof Cell.Opaque opaque ? opaque.text() : cell.toString());
    }

    /** Whether each value that is written has a piece; one of a wrong type has none. */
    private boolean fits(Cell.Some some) {
        return some.ranges().stream().allMatch(range -> pieces.stream().anyMatch(piece -> piece.isWithin(range)));
    }

    private BitSet bits(Cell.Some some) {
        BitSet bits = new BitSet();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            bits.set(i, some.ranges().stream().anyMatch(piece::isWithin) != some.negated());
        }
        return bits;
    }

    /** The first of these pieces, in a person's words. */
    String words(BitSet some) {
        return pieces.get(some.nextSetBit(0)).words();
    }
}
