package org.atende.identity;

import java.util.Locale;

/** A language that the desk writes; Portuguese is the first. */
public enum Language {
    PT(Locale.forLanguageTag("pt-PT")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language that a tag such as {@code pt-BR} or {@code en} asks for; Portuguese for any other. */
    public static Language of(String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : PT;
    }
}
