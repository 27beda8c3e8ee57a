package org.atende.mail.content.mime;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a part says that it is, which decides how it is read but is never passed on as the truth. */
public final class MediaType {

    private static final Pattern NAME = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+");

    private final String name;
    private final Parameters parameters;

    private MediaType(String name, Parameters parameters) {
        this.name = name;
        this.parameters = parameters;
    }

    static MediaType of(Headers headers, String fallback) {
        String raw = headers.raw("content-type").orElse(fallback);
        String name = Tokens.withoutComments(Tokens.split(raw, ';').get(0))
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
        return new MediaType(NAME.matcher(name).matches() ? name : meant(name, fallback), Parameters.parse(raw));
    }

    MediaType as(String other) {
        return new MediaType(other, parameters);
    }

    public String name() {
        return name;
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    public boolean isMultipart() {
        return name.startsWith("multipart/");
    }

    /** A parameter's value as written, without its quotes. */
    public Optional<String> parameter(String key) {
        return parameters.get(key);
    }

    Parameters parameters() {
        return parameters;
    }

    private static String meant(String name, String fallback) {
        return switch (name) {
            case "html" -> "text/html";
            case "multipart" -> "multipart/mixed";
            default -> fallback;
        };
    }
}
