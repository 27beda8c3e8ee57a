package org.atende.routing.lint;

import java.util.ArrayList;
import java.util.List;

/** Takes a list of conditions apart at the commas that stand outside quotes and brackets. */
final class Parts {

    private Parts() {}

    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        Depth depth = new Depth();
        for (int at = 0; at < text.length(); at++) {
            depth.read(text.charAt(at));
            if (text.charAt(at) == ',' && depth.isOutside()) {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    /** Whether the first bracket of the text is closed by its last character. */
    static boolean closesAtTheEnd(String text) {
        Depth depth = new Depth();
        boolean opened = false;
        for (int at = 0; at < text.length(); at++) {
            depth.read(text.charAt(at));
            opened |= !depth.isOutside();
            if (opened && depth.isOutside()) {
                return at == text.length() - 1;
            }
        }
        return false;
    }

    private static final class Depth {

        private int brackets;
        private boolean quoted;
        private boolean escaped;

        void read(char c) {
            if (escaped) {
                escaped = false;
            } else if (quoted) {
                escaped = c == '\\';
                quoted = c != '"';
            } else {
                quoted = c == '"';
                brackets += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
            }
        }

        boolean isOutside() {
            return brackets == 0 && !quoted;
        }
    }
}
