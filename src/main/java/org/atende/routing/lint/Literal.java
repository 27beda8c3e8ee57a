package org.atende.routing.lint;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value that stands in a cell as it is. */
sealed interface Literal {

    record Text(String value) implements Literal {}

    record Number(BigDecimal value) implements Literal {}

    record Truth(boolean value) implements Literal {}

    record Nothing() implements Literal {}

    Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
    Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+");

    static Optional<Literal> read(String typed) {
        String text = typed.strip();
        if (QUOTED.matcher(text).matches()) {
            return Optional.of(new Text(unquoted(text)));
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new Number(new BigDecimal(text)));
        }
        return switch (text) {
            case "true", "false" -> Optional.of(new Truth(Boolean.parseBoolean(text)));
            case "null" -> Optional.of(new Nothing());
            default -> Optional.empty();
        };
    }

    static String unquoted(String text) {
        return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
