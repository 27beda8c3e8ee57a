package org.atende.ticket;

import java.util.Optional;

/** Texts that people type: blank is none. */
final class Words {

    private Words() {}

    static Optional<String> optional(String text) {
        return Optional.ofNullable(text).filter(typed -> !typed.isBlank());
    }

    static String required(String field, String text) {
        return optional(text).orElseThrow(() -> new InvalidRequest(field, "must not be empty"));
    }
}
