package org.atende.mail.content.mime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of a mail, its content decoded only when somebody wants it. */
public final class MimePart {

    private final Headers headers;
    private final MediaType type;
    private final Slice body;
    private final List<MimePart> children;

    MimePart(Headers headers, MediaType type, Slice body, List<MimePart> children) {
        this.headers = headers;
        this.type = type;
        this.body = body;
        this.children = List.copyOf(children);
    }

    public Headers headers() {
        return headers;
    }

    public MediaType type() {
        return type;
    }

    public List<MimePart> children() {
        return children;
    }

    public byte[] content(Budget budget) {
        budget.spend(body.length());
        return Transfer.decode(body, headers);
    }

    /** The content as text, as far as the label and the bytes agree. */
    public String text(Budget budget) {
        byte[] bytes = content(budget);
        boolean html = type.is("text/html");
        String label = type.parameter("charset").orElseGet(() -> html ? HtmlCharset.in(bytes) : null);
        return TextDecoder.decode(bytes, label, html);
    }

    /** No more than the first characters of the content as text. */
    public String beginning(int longest, Budget budget) {
        byte[] bytes = content(budget);
        byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, longest));
        return TextDecoder.decode(first, type.parameter("charset").orElse(null), false);
    }

    public Optional<String> fileName() {
        Parameters disposition =
                Parameters.parse(headers.raw("content-disposition").orElse(""));
        return disposition
                .decoded("filename", headers)
                .or(() -> type.parameters().decoded("name", headers))
                .or(() -> disposition.decoded("name", headers))
                .filter(name -> !name.isBlank());
    }

    /** "attachment", "inline" or nothing. */
    public String disposition() {
        String raw = headers.raw("content-disposition").orElse("");
        return Tokens.withoutComments(Tokens.split(raw, ';').get(0)).strip().toLowerCase(Locale.ROOT);
    }

    public Optional<String> contentId() {
        return headers.raw("content-id").map(id -> id.replaceAll("[<>\\s]", "")).filter(id -> !id.isEmpty());
    }
}
