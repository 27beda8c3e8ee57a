package org.atende.ticket;

/** The ticket's status does not allow the verb; the message says why, for people. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String reason) {
        super(reason);
    }
}
