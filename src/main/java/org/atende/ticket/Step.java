package org.atende.ticket;

import java.time.Instant;
import java.util.Optional;

/**
 * One of the desk's verbs with what it needs; what a verb does not need is null.
 *
 * @param answer what is said to the customer with it
 * @param note what is noted for the desk with it
 * @param until when a scheduled ticket comes back
 * @param department where a ticket is transferred to
 */
public record Step(Verb verb, String answer, String note, Instant until, Department department) {

    public static Step take() {
        return new Step(Verb.TAKE, null, null, null, null);
    }

    public static Step release() {
        return new Step(Verb.RELEASE, null, null, null, null);
    }

    /** Answers, and waits for the customer. */
    public static Step ask(String answer) {
        return new Step(Verb.ASK, answer, null, null, null);
    }

    /** Answers, and keeps working. */
    public static Step reply(String answer) {
        return new Step(Verb.REPLY, answer, null, null, null);
    }

    public static Step review(String note) {
        return new Step(Verb.REVIEW, null, note, null, null);
    }

    public static Step schedule(Instant until, String answer) {
        return new Step(Verb.SCHEDULE, answer, null, until, null);
    }

    public static Step transfer(Department department, String note) {
        return new Step(Verb.TRANSFER, null, note, null, department);
    }

    public static Step resolve(String answer) {
        return new Step(Verb.RESOLVE, answer, null, null, null);
    }

    public static Step reopen(String answer) {
        return new Step(Verb.REOPEN, answer, null, null, null);
    }

    Optional<String> said() {
        return verb == Verb.ASK || verb == Verb.REPLY
                ? Optional.of(Words.required("text", answer))
                : Words.optional(answer);
    }

    Optional<String> noted() {
        return Words.optional(note);
    }
}
