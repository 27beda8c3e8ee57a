package org.atende.routing.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A value, or a stretch of numbers between two that are written somewhere in the column. */
sealed interface Piece {

    /** The token for a text that no row names; the reader's language has words for it. */
    String OTHER = "…";

    record Value(Literal literal) implements Piece {

        @Override
        public boolean isWithin(Range range) {
            return literal instanceof Literal.Number number
                    ? Piece.contains(range, number.value(), number.value())
                    : range.isSingle() && range.from().equals(literal);
        }

        @Override
        public boolean isExpected(boolean optional, List<String> values) {
            return literal instanceof Literal.Nothing
                    ? optional
                    : !(literal instanceof Literal.Text text) || values.isEmpty() || values.contains(text.value());
        }

        @Override
        public String words() {
            return literal instanceof Literal.Text text
                    ? text.value()
                    : literal instanceof Literal.Number number
                            ? number.value().toPlainString()
                            : literal instanceof Literal.Truth truth ? String.valueOf(truth.value()) : "null";
        }
    }

    record Other() implements Piece {

        @Override
        public boolean isWithin(Range range) {
            return false;
        }

        @Override
        public String words() {
            return OTHER;
        }
    }

    /** Numbers between two; null for no end. */
    record Between(BigDecimal low, BigDecimal high) implements Piece {

        @Override
        public boolean isWithin(Range range) {
            return Piece.contains(range, low, high);
        }

        @Override
        public String words() {
            return low == null
                    ? "< " + high.toPlainString()
                    : high == null ? "> " + low.toPlainString() : low.toPlainString() + "–" + high.toPlainString();
        }
    }

    boolean isWithin(Range range);

    String words();

    default boolean isExpected(boolean optional, List<String> values) {
        return true;
    }

    static List<Piece> all(String type, List<String> values, List<Literal> written) {
        List<Piece> pieces = new ArrayList<>();
        switch (ValueType.of(type, written)) {
            case NUMBER -> numbers(written, pieces);
            case TRUTH -> {
                pieces.add(new Value(new Literal.Truth(true)));
                pieces.add(new Value(new Literal.Truth(false)));
            }
            default -> texts(values, written, pieces);
        }
        pieces.add(new Value(new Literal.Nothing()));
        return pieces;
    }

    private static void texts(List<String> values, List<Literal> written, List<Piece> pieces) {
        Set<Literal> texts = new LinkedHashSet<>();
        values.forEach(value -> texts.add(new Literal.Text(value)));
        written.stream().filter(Literal.Text.class::isInstance).forEach(texts::add);
        texts.forEach(text -> pieces.add(new Value(text)));
        if (values.isEmpty()) {
            pieces.add(new Other());
        }
    }

    private static void numbers(List<Literal> written, List<Piece> pieces) {
        TreeSet<BigDecimal> points = new TreeSet<>();
        written.forEach(literal -> {
            if (literal instanceof Literal.Number number) {
                points.add(number.value());
            }
        });
        BigDecimal low = null;
        for (BigDecimal point : points) {
            pieces.add(new Between(low, point));
            pieces.add(new Value(new Literal.Number(point)));
            low = point;
        }
        pieces.add(points.isEmpty() ? new Other() : new Between(low, null));
    }

    private static boolean contains(Range range, BigDecimal low, BigDecimal high) {
        boolean point = low != null && low.equals(high);
        return isNumeric(range)
                && (range.from() == null || low != null && above(low, number(range.from()), !point || range.withFrom()))
                && (range.to() == null || high != null && above(number(range.to()), high, !point || range.withTo()));
    }

    private static boolean isNumeric(Range range) {
        return range.sample() instanceof Literal.Number;
    }

    private static BigDecimal number(Literal literal) {
        return ((Literal.Number) literal).value();
    }

    private static boolean above(BigDecimal one, BigDecimal other, boolean orEqual) {
        int compared = one.compareTo(other);
        return compared > 0 || orEqual && compared == 0;
    }

    /** What the values of a column are. */
    enum ValueType {
        TEXT,
        NUMBER,
        TRUTH,
        OTHER;

        private static final Set<String> NUMBERS = Set.of("number", "integer", "long", "double", "float", "short");

        static ValueType of(String type) {
            String name = type == null ? "" : type.toLowerCase(Locale.ROOT);
            return name.equals("string")
                    ? TEXT
                    : NUMBERS.contains(name) ? NUMBER : name.equals("boolean") ? TRUTH : OTHER;
        }

        /** By what the column says, else by what is written in it. */
        static ValueType of(String type, List<Literal> written) {
            ValueType said = of(type);
            return said != OTHER
                    ? said
                    : written.stream().anyMatch(Literal.Number.class::isInstance)
                            ? NUMBER
                            : written.stream().anyMatch(Literal.Truth.class::isInstance) ? TRUTH : TEXT;
        }

        boolean admits(Literal literal) {
            return this == OTHER
                    || literal instanceof Literal.Nothing
                    || this == TEXT && literal instanceof Literal.Text
                    || this == NUMBER && literal instanceof Literal.Number
                    || this == TRUTH && literal instanceof Literal.Truth;
        }
    }
}
