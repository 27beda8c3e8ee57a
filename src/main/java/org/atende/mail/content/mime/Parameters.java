package org.atende.mail.content.mime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a Content-Type or Content-Disposition, in all the ways that they are written. */
final class Parameters {

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    static Parameters parse(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String piece : Tokens.split(raw, ';')) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                String name = piece.substring(0, equals).strip().toLowerCase(java.util.Locale.ROOT);
                values.putIfAbsent(
                        name, Tokens.unquote(piece.substring(equals + 1).strip()));
            }
        }
        return new Parameters(values);
    }

    /** The value as written, without its quotes. */
    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value as meant: RFC 2231's continuations and charsets, or the encoded words used in their place. */
    Optional<String> decoded(String name, Headers headers) {
        return ExtendedValue.of(name, values).or(() -> get(name).map(headers::decode));
    }
}
