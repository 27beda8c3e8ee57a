package org.atende.routing.sheet;

/** A file is not DMN; the message says where. */
public class UnreadableRules extends RuntimeException {

    public UnreadableRules(String message, Throwable cause) {
        super(message, cause);
    }
}
