package org.atende.mail.content;

import java.util.regex.Pattern;

/** Takes out of a text what databases refuse, pages misread and deceivers use. */
final class Clean {

    private static final Pattern CONTROLS =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\uFFFE\\uFFFF]");
    private static final Pattern LONE_SURROGATES =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");
    private static final Pattern DIRECTION_OVERRIDES = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Clean() {}

    /** Several lines, each ended by a single line feed. */
    static String text(String text) {
        String lines = text.replaceAll("\\r*\\n|\\r|\\x85|\\u2028|\\u2029", "\n");
        return storable(lines);
    }

    /** One line, without the characters that turn the direction of what follows. */
    static String line(String text) {
        String line = text.replaceAll("[\\s\\x00\\x85\\u2028\\u2029]+", " ");
        return DIRECTION_OVERRIDES.matcher(storable(line)).replaceAll("").strip();
    }

    private static String storable(String text) {
        return LONE_SURROGATES.matcher(CONTROLS.matcher(text).replaceAll("")).replaceAll("\uFFFD");
    }
}
