package org.atende.routing.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A condition, as far as it can be understood without running it. */
sealed interface Cell {

    /** Everything, nothing at all included. */
    record Any() implements Cell {}

    /** Some values or ranges, or all but those. */
    record Some(List<Range> ranges, boolean negated) implements Cell {}

    /** An expression that only the engine can judge. */
    record Opaque(String text) implements Cell {}

    static Cell read(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.equals("-")) {
            return new Any();
        }
        List<String> parts = Parts.of(text);
        boolean negated = parts.size() == 1 && text.startsWith("not(") && Parts.closesAtTheEnd(text);
        List<String> tests = negated ? Parts.of(text.substring("not(".length(), text.length() - 1)) : parts;
        return some(tests, negated).orElseGet(() -> new Opaque(text));
    }

    private static Optional<Cell> some(List<String> tests, boolean negated) {
        List<Range> ranges = new ArrayList<>();
        for (String test : tests) {
            Optional<Range> range = Range.read(test);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return Optional.of(new Some(ranges, negated));
    }
}
