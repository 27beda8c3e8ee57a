package org.atende.mail.content.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** RFC 2231: a parameter's value in pieces, percent-encoded, with a charset before its first apostrophe. */
final class ExtendedValue {

    private final Map<String, String> values;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String charset;
    private boolean found;

    private ExtendedValue(Map<String, String> values) {
        this.values = values;
    }

    static Optional<String> of(String name, Map<String, String> values) {
        ExtendedValue value = new ExtendedValue(values);
        value.take(name + "*", true);
        for (int i = 0; value.takePiece(name + "*" + i); i++) {}
        return value.found
                ? Optional.of(TextDecoder.decode(value.bytes.toByteArray(), value.charset, false))
                : Optional.empty();
    }

    private boolean takePiece(String key) {
        return take(key + "*", true) || take(key, false);
    }

    private boolean take(String key, boolean encoded) {
        String piece = values.get(key);
        if (piece == null) {
            return false;
        }
        bytes.writeBytes(encoded ? percentDecoded(withoutCharset(piece)) : latin1(piece));
        found = true;
        return true;
    }

    private String withoutCharset(String piece) {
        int first = piece.indexOf('\'');
        int second = piece.indexOf('\'', first + 1);
        if (found || first < 0 || second < 0) {
            return piece;
        }
        charset = piece.substring(0, first);
        return piece.substring(second + 1);
    }

    private static byte[] percentDecoded(String piece) {
        return QuotedPrintable.decode(Slice.of(latin1(piece.replace("=", "=3D").replace('%', '='))));
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
