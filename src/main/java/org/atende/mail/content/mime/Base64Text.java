package org.atende.mail.content.mime;

import java.util.Arrays;

/** Base64 that survives foreign characters, missing padding and text that somebody appended. */
final class Base64Text {

    private static final byte[] VALUES = values();

    /** So many good characters stand beside each that damage brought in. */
    private static final int FEWEST_GOOD = 10;

    private Base64Text() {}

    static byte[] decode(Slice slice) {
        byte[] out = new byte[slice.length() / 4 * 3 + 3];
        int size = 0;
        int bits = 0;
        int held = 0;
        for (int i = slice.from(); i < slice.to(); i++) {
            byte b = slice.data()[i];
            if (b == '=') {
                bits = 0;
                held = 0;
                int rest = paddingEnd(slice, i);
                if (isProse(slice, rest)) {
                    break;
                }
                i = rest - 1;
            } else if (b >= 0 && VALUES[b] >= 0) {
                bits = bits << 6 | VALUES[b];
                held += 6;
                if (held >= 8) {
                    held -= 8;
                    out[size++] = (byte) (bits >> held);
                }
            }
        }
        return Arrays.copyOf(out, size);
    }

    /** Text labelled base64 that never was: the first line of base64 holds no blank, and next to nothing foreign. */
    static boolean looksEncoded(Slice slice) {
        LineCursor lines = new LineCursor(slice);
        while (lines.advance()) {
            String line = lines.text().strip();
            if (!line.isEmpty()) {
                long foreign = line.chars()
                        .filter(c -> c != '=' && (c >= 128 || VALUES[c] < 0))
                        .count();
                return line.indexOf(' ') < 0 && foreign * FEWEST_GOOD <= line.length();
            }
        }
        return true;
    }

    private static int paddingEnd(Slice slice, int padding) {
        int rest = padding;
        while (rest < slice.to() && (slice.data()[rest] == '=' || isBlank(slice.data()[rest]))) {
            rest++;
        }
        return rest;
    }

    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }

    private static boolean isProse(Slice slice, int from) {
        return !looksEncoded(slice.between(from, Math.min(slice.to(), from + 200)));
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        return values;
    }
}
