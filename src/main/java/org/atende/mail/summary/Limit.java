package org.atende.mail.summary;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** How many mails may leave within a time; written {@code 10/10m}. */
record Limit(int most, Duration within) {

    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,8}[a-z]+)");

    Limit {
        if (most < 1 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("A limit lets at least one mail pass in some time");
        }
    }

    static Limit of(String text) {
        Matcher found = SHAPE.matcher(text.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a limit such as 10/10m");
        }
        return new Limit(Integer.parseInt(found.group(1)), DurationStyle.detectAndParse(found.group(2)));
    }

    @Override
    public String toString() {
        return "%d in %d minutes".formatted(most, Math.max(1, within.toMinutes()));
    }
}
