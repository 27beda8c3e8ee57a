package org.atende.mail.content.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns a raw header value into the text that its writer saw. */
final class HeaderText {

    private HeaderText() {}

    static String decode(String raw, Charset hint) {
        return EncodedWords.decode(bytesToText(raw, hint));
    }

    /** Raw 8-bit bytes were never allowed in headers, and are common: UTF-8 first, then what the body uses. */
    private static String bytesToText(String raw, Charset hint) {
        if (raw.chars().allMatch(c -> c < 0x80)) {
            return raw;
        }
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        return TextDecoder.decode(bytes, hint == null ? null : hint.name(), false);
    }
}
