package org.atende.ticket;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Short lower-case words that agents sort tickets by. */
final class Tags {

    private static final int MOST = 20;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,39}");

    private Tags() {}

    static List<String> checked(List<String> typed) {
        List<String> tags = typed.stream().map(Tags::word).distinct().toList();
        if (tags.size() > MOST) {
            throw new InvalidRequest("tags", "must be at most %d".formatted(MOST));
        }
        return tags;
    }

    private static String word(String typed) {
        String word = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (!WORD.matcher(word).matches()) {
            throw new InvalidRequest(
                    "tags", "must each be one word of up to 40 letters, digits, dots, dashes and underscores");
        }
        return word;
    }
}
