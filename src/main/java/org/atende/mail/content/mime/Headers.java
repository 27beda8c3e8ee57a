package org.atende.mail.content.mime;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** A part's header lines in their order, decoded when they are asked for. */
public final class Headers {

    private final List<Field> fields;
    private final Charset hint;

    Headers(List<Field> fields, Charset hint) {
        this.fields = List.copyOf(fields);
        this.hint = hint;
    }

    /** The same lines, their raw 8-bit bytes read in this charset unless they are UTF-8. */
    public Headers readAs(Charset charset) {
        return new Headers(fields, charset);
    }

    /** The first value, decoded for people to read. */
    public Optional<String> first(String name) {
        return raw(name).map(value -> HeaderText.decode(value, hint));
    }

    /** Every value, decoded for people to read. */
    public List<String> all(String name) {
        return allRaw(name).stream()
                .map(value -> HeaderText.decode(value, hint))
                .toList();
    }

    /** The first value with its encoded words untouched, for structured headers. */
    public Optional<String> raw(String name) {
        return fields.stream().filter(field -> field.is(name)).map(Field::raw).findFirst();
    }

    /** Every value with its encoded words untouched. */
    public List<String> allRaw(String name) {
        return fields.stream().filter(field -> field.is(name)).map(Field::raw).toList();
    }

    /** Decodes a fragment of one of these headers. */
    public String decode(String fragment) {
        return HeaderText.decode(fragment, hint);
    }
}
