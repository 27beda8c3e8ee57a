package org.atende.mail.content.mime;

import java.util.Locale;

/** Undoes a part's Content-Transfer-Encoding, or leaves the bytes where the label is plainly wrong. */
final class Transfer {

    private Transfer() {}

    static byte[] decode(Slice body, Headers headers) {
        String name = Tokens.withoutComments(
                        headers.raw("content-transfer-encoding").orElse(""))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        if (name.startsWith("base64")) {
            return Base64Text.looksEncoded(body) ? Base64Text.decode(body) : body.bytes();
        }
        if (name.startsWith("quotedprintable") || name.equals("qp")) {
            return QuotedPrintable.decode(body);
        }
        return name.endsWith("uuencode") || name.endsWith("uue") ? UuText.decodeWhole(body) : body.bytes();
    }

    static boolean isEncoded(Headers headers) {
        String raw = headers.raw("content-transfer-encoding").orElse("").toLowerCase(Locale.ROOT);
        return raw.contains("base64") || raw.contains("quoted");
    }
}
