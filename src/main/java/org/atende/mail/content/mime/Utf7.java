package org.atende.mail.content.mime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** UTF-7 (RFC 2152), which old Exchange servers still send and Java does not know. */
final class Utf7 {

    private Utf7() {}

    static boolean isLabel(String label) {
        return label != null && label.toLowerCase(Locale.ROOT).matches("\\W*(unicode-1-1-)?utf-?7\\W*");
    }

    static String decode(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] == '+') {
                int end = shiftEnd(bytes, i + 1);
                out.append(end == i + 1 ? "+" : shifted(bytes, i + 1, end));
                i = end < bytes.length && bytes[end] == '-' ? end + 1 : end;
            } else {
                out.append((char) (bytes[i++] & 0xFF));
            }
        }
        return out.toString();
    }

    private static int shiftEnd(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length
                && (Character.isLetterOrDigit(bytes[end] & 0x7F) || bytes[end] == '+' || bytes[end] == '/')) {
            end++;
        }
        return end;
    }

    private static String shifted(byte[] bytes, int start, int end) {
        byte[] units = Base64Text.decode(new Slice(bytes, start, end));
        return new String(units, 0, units.length / 2 * 2, StandardCharsets.UTF_16BE);
    }
}
