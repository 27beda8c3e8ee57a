package org.atende.mail.trust;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atende.mail.content.mime.Headers;
import org.atende.mail.content.mime.Tokens;

/** The Authentication-Results of one server (RFC 8601), the newest first. */
record AuthenticationResults(List<String> statements) {

    private static final Pattern RESULT = Pattern.compile("\\s*([a-z0-9-]+)\\s*(?:/\\s*\\d+\\s*)?=\\s*([a-z]+)\\b.*");

    static AuthenticationResults of(Headers headers, String authservId) {
        List<String> own = headers.topmost("authentication-results", value -> isBy(authservId, value));
        return new AuthenticationResults(own.stream()
                .map(Tokens::withoutComments)
                .flatMap(value -> Tokens.split(value, ';').stream().skip(1))
                .map(statement -> statement.toLowerCase(Locale.ROOT))
                .toList());
    }

    /** What it says first of a method such as {@code dmarc}. */
    Optional<String> result(String method) {
        return statements.stream()
                .map(RESULT::matcher)
                .filter(Matcher::matches)
                .filter(found -> found.group(1).equals(method))
                .map(found -> found.group(2))
                .findFirst();
    }

    /** The name may be quoted, and followed by a version. */
    private static boolean isBy(String authservId, String value) {
        String first = Tokens.split(Tokens.withoutComments(value), ';').get(0).strip();
        String name = Tokens.unquote(first).split("\\s", 2)[0];
        return !authservId.isEmpty() && name.equalsIgnoreCase(authservId);
    }
}
