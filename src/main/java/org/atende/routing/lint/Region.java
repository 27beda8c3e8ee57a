package org.atende.routing.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A set of cases: on each axis some pieces, and perhaps an expression that holds. */
record Region(List<Slot> slots) {

    boolean isEmpty() {
        return slots.stream().anyMatch(slot -> slot.pieces().isEmpty());
    }

    /** Whether all of it surely lies within some of the others, piece by piece. */
    List<Region> without(Region other) {
        if (!surelyHolds(other)) {
            return List.of(this);
        }
        List<Region> rest = new ArrayList<>();
        List<Slot> inside = new ArrayList<>(slots);
        for (int axis = 0; axis < slots.size(); axis++) {
            BitSet outside = (BitSet) slots.get(axis).pieces().clone();
            outside.andNot(other.slots.get(axis).pieces());
            BitSet shared = (BitSet) slots.get(axis).pieces().clone();
            shared.and(other.slots.get(axis).pieces());
            if (!outside.isEmpty()) {
                List<Slot> left = new ArrayList<>(inside);
                left.set(axis, new Slot(outside, slots.get(axis).expression()));
                rest.add(new Region(left));
            }
            if (shared.isEmpty()) {
                return List.of(this);
            }
            inside.set(axis, new Slot(shared, slots.get(axis).expression()));
        }
        return rest;
    }

    /** An expression of the other's is sure to hold only where this region is bound to the very same one. */
    private boolean surelyHolds(Region other) {
        for (int axis = 0; axis < slots.size(); axis++) {
            String expression = other.slots.get(axis).expression();
            if (expression != null && !expression.equals(slots.get(axis).expression())) {
                return false;
            }
        }
        return true;
    }

    /** As if every expression held. */
    Region atMost() {
        return new Region(
                slots.stream().map(slot -> new Slot(slot.pieces(), null)).toList());
    }
}
