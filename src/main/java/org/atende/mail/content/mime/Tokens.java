package org.atende.mail.content.mime;

import java.util.ArrayList;
import java.util.List;

/** Cuts structured header values apart where no quote, comment or angle bracket protects them. */
public final class Tokens {

    private Tokens() {}

    public static List<String> split(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted && text.indexOf('"', i + 1) >= 0;
            } else if (c == separator && !quoted) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(text.substring(Math.min(start, text.length())));
        return pieces;
    }

    /** Without its quotes; a backslash counts as an escape only before what needs one, so that paths survive. */
    public static String unquote(String text) {
        boolean quoted = text.startsWith("\"");
        int end = quoted ? closingQuote(text) : text.length();
        String inner = text.substring(quoted ? 1 : 0, end);
        return quoted ? inner.replaceAll("\\\\([\"\\\\])", "$1") : inner;
    }

    /** Without its comments in parentheses, also nested ones. */
    public static String withoutComments(String text) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"' && depth == 0;
            depth += c == '(' && !quoted ? 1 : 0;
            if (depth == 0) {
                out.append(c);
            }
            depth -= c == ')' && !quoted && depth > 0 ? 1 : 0;
        }
        return out.toString().strip();
    }

    private static int closingQuote(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return text.length();
    }
}
