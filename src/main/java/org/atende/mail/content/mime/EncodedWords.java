package org.atende.mail.content.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * RFC 2047 words, also where they are glued to other text, hold spaces, split a character in two or lack their end.
 */
final class EncodedWords {

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String pendingCharset;
    private int at;

    private EncodedWords(String source) {
        this.source = source;
    }

    static String decode(String text) {
        return text.contains("=?") ? new EncodedWords(text).run() : text;
    }

    private String run() {
        while (at < source.length()) {
            int start = source.indexOf("=?", at);
            Word word = start < 0 ? null : Word.at(source, start);
            int plainEnd = start < 0 ? source.length() : word == null ? start + 2 : start;
            plain(source.substring(at, plainEnd));
            at = word == null ? plainEnd : word.end();
            if (word != null) {
                encoded(word);
            }
        }
        flush();
        return out.toString();
    }

    private void plain(String text) {
        boolean betweenWords = pendingCharset != null && text.isBlank();
        if (!betweenWords || at + text.length() == source.length()) {
            flush();
            out.append(text);
        }
    }

    private void encoded(Word word) {
        if (pendingCharset != null && !pendingCharset.equals(word.charset())) {
            flush();
        }
        pendingCharset = word.charset();
        pending.writeBytes(word.bytes());
    }

    private void flush() {
        if (pendingCharset != null) {
            out.append(TextDecoder.decode(pending.toByteArray(), pendingCharset, false));
        }
        pending.reset();
        pendingCharset = null;
    }

    /** One word between its marks. */
    private record Word(String charset, char encoding, String body, int end) {

        static Word at(String source, int start) {
            int charsetEnd = source.indexOf('?', start + 2);
            if (charsetEnd < 0 || charsetEnd - start > 80 || charsetEnd + 2 >= source.length()) {
                return null;
            }
            char encoding = Character.toUpperCase(source.charAt(charsetEnd + 1));
            if (source.charAt(charsetEnd + 2) != '?' || encoding != 'B' && encoding != 'Q') {
                return null;
            }
            int bodyStart = charsetEnd + 3;
            int bodyEnd = source.indexOf("?=", bodyStart);
            int end = bodyEnd < 0 ? source.length() : bodyEnd + 2;
            String body = source.substring(bodyStart, bodyEnd < 0 ? source.length() : bodyEnd);
            return new Word(charsetOf(source.substring(start + 2, charsetEnd)), encoding, body, end);
        }

        private static String charsetOf(String label) {
            int language = label.indexOf('*');
            return (language < 0 ? label : label.substring(0, language)).strip().toLowerCase(Locale.ROOT);
        }

        byte[] bytes() {
            byte[] raw = body.getBytes(StandardCharsets.ISO_8859_1);
            return encoding == 'B' ? Base64Text.decode(Slice.of(raw)) : QuotedPrintable.decodeWord(raw);
        }
    }
}
