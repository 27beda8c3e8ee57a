package org.atende.mail.content.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of a mail's bytes, shared and not copied, so that nesting costs no memory. */
public record Slice(byte[] data, int from, int to) {

    public static Slice of(byte[] data) {
        return new Slice(data, 0, data.length);
    }

    public int length() {
        return to - from;
    }

    public byte[] bytes() {
        return Arrays.copyOfRange(data, from, to);
    }

    /** Each byte as the character of the same number, so that nothing is lost before the charset is known. */
    String latin1() {
        return new String(data, from, length(), StandardCharsets.ISO_8859_1);
    }

    Slice between(int start, int end) {
        return new Slice(data, Math.min(start, to), Math.max(Math.min(start, to), Math.min(end, to)));
    }
}
