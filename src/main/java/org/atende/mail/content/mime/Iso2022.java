package org.atende.mail.content.mime;

/** Knows the seven-bit Asian charsets by their escapes, which pass as plain ASCII otherwise. */
final class Iso2022 {

    private Iso2022() {}

    static boolean isIn(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }
}
