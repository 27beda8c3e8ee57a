package org.atende.chat;

import org.springframework.http.HttpStatus;

/** What a customer's browser sent cannot be taken; the key names the sentence that tells them why. */
class Refused extends RuntimeException {

    private final HttpStatus status;
    private final transient Object[] values;

    Refused(HttpStatus status, String key, Object... values) {
        super(key);
        this.status = status;
        this.values = values;
    }

    static Refused wrong(String key, Object... values) {
        return new Refused(HttpStatus.BAD_REQUEST, key, values);
    }

    static Refused tooMuch(String key, Object... values) {
        return new Refused(HttpStatus.TOO_MANY_REQUESTS, key, values);
    }

    static Refused over(String key) {
        return new Refused(HttpStatus.CONFLICT, key);
    }

    /** No chat has this key; whose it might be is nobody's business. */
    static Refused notThere() {
        return new Refused(HttpStatus.NOT_FOUND, "chat.notThere");
    }

    HttpStatus status() {
        return status;
    }

    Object[] values() {
        return values;
    }
}
