package org.atende.mail.content.mime;

import java.util.Arrays;

/** Quoted-printable in bodies and in encoded words, leaving what is not a valid escape as it stands. */
final class QuotedPrintable {

    private QuotedPrintable() {}

    static byte[] decode(Slice slice) {
        byte[] out = new byte[slice.length()];
        int size = 0;
        int i = slice.from();
        while (i < slice.to()) {
            byte b = slice.data()[i];
            int softBreak = b == '=' ? softBreakEnd(slice, i + 1) : -1;
            if (softBreak > 0) {
                i = softBreak;
            } else if (b == '=' && isEscape(slice.data(), i, slice.to())) {
                out[size++] = escaped(slice.data(), i);
                i += 3;
            } else {
                out[size++] = b;
                i++;
            }
        }
        return Arrays.copyOf(out, size);
    }

    static byte[] decodeWord(byte[] raw) {
        byte[] spaced = raw.clone();
        for (int i = 0; i < spaced.length; i++) {
            if (spaced[i] == '_') {
                spaced[i] = ' ';
            }
        }
        return decode(Slice.of(spaced));
    }

    private static int softBreakEnd(Slice slice, int start) {
        int i = start;
        while (i < slice.to() && (slice.data()[i] == ' ' || slice.data()[i] == '\t' || slice.data()[i] == '\r')) {
            i++;
        }
        if (i >= slice.to()) {
            return i;
        }
        boolean bareCr = i > start && slice.data()[i - 1] == '\r';
        return slice.data()[i] == '\n' ? i + 1 : bareCr ? i : -1;
    }

    private static boolean isEscape(byte[] data, int at, int end) {
        return at + 2 < end && hex(data[at + 1]) >= 0 && hex(data[at + 2]) >= 0;
    }

    private static byte escaped(byte[] data, int at) {
        return (byte) (hex(data[at + 1]) << 4 | hex(data[at + 2]));
    }

    private static int hex(byte b) {
        return Character.digit((char) (b & 0xFF), 16);
    }
}
