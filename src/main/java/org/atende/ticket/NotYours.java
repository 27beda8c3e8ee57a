package org.atende.ticket;

/** The ticket is another department's or another customer's. */
public class NotYours extends RuntimeException {

    public NotYours(String reason) {
        super(reason);
    }
}
