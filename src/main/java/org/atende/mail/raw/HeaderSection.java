package org.atende.mail.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/** The lines of a raw mail before its first empty one, read without regard to what they mean. */
final class HeaderSection {

    private final byte[] raw;
    private final int end;

    private HeaderSection(byte[] raw, int end) {
        this.raw = raw;
        this.end = end;
    }

    static HeaderSection of(byte[] raw) {
        int line = 0;
        while (line < raw.length && !isEmptyLine(raw, line)) {
            line = nextLine(raw, line);
        }
        return new HeaderSection(raw, line);
    }

    /** The first header of this name, unfolded, without its name. */
    Optional<byte[]> first(String name) {
        for (int line = 0; line < end; line = nextLine(raw, line)) {
            if (isNamed(line, name)) {
                return Optional.of(unfolded(line + name.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** Where the body begins; the mail's length if it has none. */
    int bodyStart() {
        return nextLine(raw, end);
    }

    private boolean isNamed(int line, String name) {
        int colon = line + name.length();
        return colon < end
                && raw[colon] == ':'
                && new String(raw, line, name.length(), ISO_8859_1).equalsIgnoreCase(name);
    }

    private byte[] unfolded(int from) {
        int to = nextLine(raw, from);
        while (to < end && (raw[to] == ' ' || raw[to] == '\t')) {
            to = nextLine(raw, to);
        }
        String text = new String(raw, from, Math.min(to, end) - from, ISO_8859_1);
        return text.replaceAll("[\r\n]+", "").strip().getBytes(ISO_8859_1);
    }

    private static boolean isEmptyLine(byte[] raw, int line) {
        return raw[line] == '\n' || raw[line] == '\r' && line + 1 < raw.length && raw[line + 1] == '\n';
    }

    private static int nextLine(byte[] raw, int from) {
        int at = from;
        while (at < raw.length && raw[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, raw.length);
    }
}
