package org.atende.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of one mail that told somebody of a message.
 *
 * @param id by which it can be sent again
 * @param at since when it is in its state
 * @param words why it did not arrive, in the refusing server's words or the desk's, else null
 */
public record Delivery(UUID id, String recipient, State state, Instant at, String words) {

    public enum State {
        /** Leaves within seconds, or as soon as the mail server answers. */
        QUEUED,
        /** The mail server took it. */
        SENT,
        /** The mail server refused it for good. */
        REFUSED,
        /** It was sent, and came back. */
        BOUNCED,
        /** The recipient got too many mails in too short a time. */
        HELD,
        /** Its words were taken back before it left. */
        WITHDRAWN,
        /** The recipient gets no more mail, because one came back or was called unwanted. */
        SUPPRESSED
    }
}
