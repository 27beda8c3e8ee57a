package org.atende.identity.erasure;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer's wish that the desk forgets them.
 *
 * @param dueAt by when the law wants it answered
 * @param decidedBy the agent's sign-in name; null while nobody has decided
 * @param reason why it was refused, in words for the customer; else null
 */
public record Erasure(
        UUID id,
        UUID customer,
        State state,
        Instant askedAt,
        Instant dueAt,
        Instant decidedAt,
        String decidedBy,
        String reason) {

    public enum State {
        ASKED,
        WITHDRAWN,
        REFUSED,
        CONFIRMED,
        ERASED
    }
}
