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
 * @param reviewer the sign-in name of the colleague who is asked to review it; null asks whoever takes it
 */
public record Step(
        Verb verb, NewMessage answer, NewMessage note, Instant until, Department department, String reviewer) {

    private Step(Verb verb, NewMessage answer, NewMessage note, Instant until, Department department) {
        this(verb, answer, note, until, department, null);
    }

    public static Step take() {
        return new Step(Verb.TAKE, null, null, null, null);
    }

    public static Step release() {
        return new Step(Verb.RELEASE, null, null, null, null);
    }

    /** Answers, and waits for the customer. */
    public static Step ask(String answer) {
        return new Step(Verb.ASK, NewMessage.ofNullable(answer), null, null, null);
    }

    /** Answers, and keeps working. */
    public static Step reply(String answer) {
        return new Step(Verb.REPLY, NewMessage.ofNullable(answer), null, null, null);
    }

    public static Step review(String note) {
        return review(note, null);
    }

    /** @param reviewer the sign-in name of whoever shall review it; null leaves it to the department */
    public static Step review(String note, String reviewer) {
        return new Step(
                Verb.REVIEW,
                null,
                NewMessage.ofNullable(note),
                null,
                null,
                Words.optional(reviewer).orElse(null));
    }

    public static Step schedule(Instant until, String answer) {
        return new Step(Verb.SCHEDULE, NewMessage.ofNullable(answer), null, until, null);
    }

    public static Step transfer(Department department, String note) {
        return new Step(Verb.TRANSFER, null, NewMessage.ofNullable(note), null, department);
    }

    public static Step resolve(String answer) {
        return new Step(Verb.RESOLVE, NewMessage.ofNullable(answer), null, null, null);
    }

    public static Step reopen(String answer) {
        return new Step(Verb.REOPEN, NewMessage.ofNullable(answer), null, null, null);
    }

    /** The same with these words, said or noted as the verb has it; null says nothing. */
    public Step with(NewMessage words) {
        return verb == Verb.REVIEW || verb == Verb.TRANSFER
                ? new Step(verb, null, words, until, department, reviewer)
                : new Step(verb, words, null, until, department, reviewer);
    }

    Optional<NewMessage> said() {
        if (answer == null && (verb == Verb.ASK || verb == Verb.REPLY)) {
            throw new InvalidRequest("text", "must not be empty");
        }
        return written(answer, "text");
    }

    Optional<NewMessage> noted() {
        return written(note, "note");
    }

    /** Files do not go without a word. */
    private static Optional<NewMessage> written(NewMessage message, String field) {
        Optional<NewMessage> written = Optional.ofNullable(message);
        written.ifPresent(said -> Words.required(field, said.text()));
        return written;
    }
}
