package org.atende.routing.lint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value, or the numbers between two.
 *
 * @param from null for no lower end; the same as {@code to} for a single value
 */
record Range(Literal from, boolean withFrom, Literal to, boolean withTo) {

    private static final Pattern INTERVAL =
            Pattern.compile("([\\[\\](])\\s*(\\S+?)\\s*\\.\\.\\s*(\\S+?)\\s*([\\])\\[])");
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*(\\S+)");

    static Optional<Range> read(String test) {
        Optional<Range> single = Literal.read(test).map(value -> new Range(value, true, value, true));
        return single.or(() -> interval(test)).or(() -> compared(test));
    }

    private static Optional<Range> interval(String test) {
        Matcher match = INTERVAL.matcher(test);
        if (!match.matches()) {
            return Optional.empty();
        }
        boolean withFrom = match.group(1).equals("[");
        boolean withTo = match.group(4).equals("]");
        return number(match.group(2))
                .flatMap(from -> number(match.group(3)).map(to -> new Range(from, withFrom, to, withTo)));
    }

    private static Optional<Range> compared(String test) {
        Matcher match = COMPARED.matcher(test);
        if (!match.matches()) {
            return Optional.empty();
        }
        boolean with = match.group(1).endsWith("=");
        return number(match.group(2))
                .map(end -> match.group(1).startsWith("<")
                        ? new Range(null, false, end, with)
                        : new Range(end, with, null, false));
    }

    private static Optional<Literal> number(String text) {
        return Literal.read(text).filter(Literal.Number.class::isInstance);
    }

    boolean isSingle() {
        return from != null && from.equals(to);
    }

    /** A literal that it is written with. */
    Literal sample() {
        return from == null ? to : from;
    }
}
