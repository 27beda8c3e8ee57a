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
        StringBuilder lines = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean endsBelow = c == '\r' && i + 1 < text.length() && isCrBeforeLf(text, i + 1);
            if (!endsBelow) {
                lines.append(c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' ? '\n' : c);
            }
        }
        return storable(lines.toString());
    }

    /** Whether this ends a line that the carriage return before it would end as well. */
    private static boolean isCrBeforeLf(String text, int at) {
        boolean doubled = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return doubled || text.charAt(at) == '\n';
    }

    /** One line, without the characters that turn the direction of what follows. */
    static String line(String text) {
        String line = text.replaceAll("[\\s\\x00\\x85\\u2028\\u2029]+", " ");
        return DIRECTION_OVERRIDES.matcher(storable(line)).replaceAll("").strip();
    }

    /** A line cut to a length that indexes and patterns can bear. */
    static String line(String text, int longest) {
        String line = line(text.length() > 4 * longest ? text.substring(0, 4 * longest) : text);
        return line.length() <= longest ? line : storable(line.substring(0, longest));
    }

    private static String storable(String text) {
        return LONE_SURROGATES.matcher(CONTROLS.matcher(text).replaceAll("")).replaceAll("\uFFFD");
    }
}
