package org.atende.ticket;

import java.time.Instant;

/** What the customer said of the help they got. */
public record Rating(Answer answer, String comment, Instant ratedAt) {

    /** To the one question: are you satisfied? */
    public enum Answer {
        GOOD,
        BAD
    }
}
