package org.atende.routing.lint;

import java.util.BitSet;

/**
 * What one cell lets through.
 *
 * @param pieces at most these
 * @param expression on whose truth it hangs as well, null if on none
 */
record Slot(BitSet pieces, String expression) {

    /** Whether two cells can be fulfilled by the same value; null if only the engine could say. */
    Boolean meets(Slot other, BitSet within) {
        BitSet both = (BitSet) pieces.clone();
        both.and(other.pieces);
        both.and(within);
        if (both.isEmpty()) {
            return false;
        }
        boolean sure = expression == null
                ? other.expression == null || isAll(within)
                : expression.equals(other.expression) || other.expression == null && other.isAll(within);
        return sure ? true : null;
    }

    private boolean isAll(BitSet within) {
        BitSet missing = (BitSet) within.clone();
        missing.andNot(pieces);
        return missing.isEmpty();
    }

    /** Whether it demands nothing. */
    boolean isOpen(BitSet possible) {
        return expression == null && isAll(possible);
    }
}
