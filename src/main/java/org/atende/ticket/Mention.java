package org.atende.ticket;

import java.util.List;
import java.util.regex.Pattern;

/** Colleagues named in a note as {@code @} and their sign-in name. */
public final class Mention {

    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\p{N}_.@-])@([\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])");

    private Mention() {}

    /** The sign-in names in a text, each once; whether they are anybody's is not known here. */
    public static List<String> in(String text) {
        return NAMED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
