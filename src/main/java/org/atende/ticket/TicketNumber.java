package org.atende.ticket;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What customer and desk call a ticket: {@code AAA-999-99999}, random so that none can be guessed from another. */
public record TicketNumber(String value) {

    private static final String SHAPE = "[A-Z]{3}-\\d{3}-\\d{5}";
    private static final Pattern WHOLE = Pattern.compile(SHAPE);
    private static final Pattern WITHIN =
            Pattern.compile("(?<![\\p{L}\\p{N}])" + SHAPE + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    public TicketNumber {
        if (!WHOLE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a ticket number: " + value);
        }
    }

    /** Reads a number that a person typed, in either case; empty for anything else. */
    public static Optional<TicketNumber> parse(String typed) {
        String upper = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        return WHOLE.matcher(upper).matches() ? Optional.of(new TicketNumber(upper)) : Optional.empty();
    }

    /** Every number that stands in a text, in its order. */
    public static List<TicketNumber> in(String text) {
        return WITHIN.matcher(text == null ? "" : text)
                .results()
                .map(MatchResult::group)
                .map(found -> new TicketNumber(found.toUpperCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    static TicketNumber random(RandomGenerator random) {
        StringBuilder letters = new StringBuilder(13);
        for (int i = 0; i < 3; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return new TicketNumber("%s-%03d-%05d".formatted(letters, random.nextInt(1000), random.nextInt(100_000)));
    }

    @Override
    public String toString() {
        return value;
    }
}
