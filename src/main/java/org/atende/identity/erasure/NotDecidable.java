package org.atende.identity.erasure;

/** The erasure is decided, or taken back, or lacks what a decision needs; the message is a sentence. */
public class NotDecidable extends RuntimeException {

    NotDecidable(String message) {
        super(message);
    }
}
