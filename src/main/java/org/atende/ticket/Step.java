package org.atende.ticket;

import java.time.Instant;
import java.util.Optional;

/** One of the desk's verbs with what it needs; texts may be empty where the verb does not require them. */
public sealed interface Step {

    Verb verb();

    /** What is said to the customer with it. */
    default Optional<String> answer() {
        return Optional.empty();
    }

    /** What is noted for the desk with it. */
    default Optional<String> note() {
        return Optional.empty();
    }

    record Take() implements Step {
        @Override
        public Verb verb() {
            return Verb.TAKE;
        }
    }

    record Release() implements Step {
        @Override
        public Verb verb() {
            return Verb.RELEASE;
        }
    }

    /** Answers, and waits for the customer. */
    record Ask(String text) implements Step {
        @Override
        public Verb verb() {
            return Verb.ASK;
        }

        @Override
        public Optional<String> answer() {
            return Optional.of(Words.required("text", text));
        }
    }

    record Review(String text) implements Step {
        @Override
        public Verb verb() {
            return Verb.REVIEW;
        }

        @Override
        public Optional<String> note() {
            return Words.optional(text);
        }
    }

    record Schedule(Instant until, String text) implements Step {
        @Override
        public Verb verb() {
            return Verb.SCHEDULE;
        }

        @Override
        public Optional<String> answer() {
            return Words.optional(text);
        }
    }

    record Transfer(Department department, String text) implements Step {
        @Override
        public Verb verb() {
            return Verb.TRANSFER;
        }

        @Override
        public Optional<String> note() {
            return Words.optional(text);
        }
    }

    record Resolve(String text) implements Step {
        @Override
        public Verb verb() {
            return Verb.RESOLVE;
        }

        @Override
        public Optional<String> answer() {
            return Words.optional(text);
        }
    }

    record Reopen(String text) implements Step {
        @Override
        public Verb verb() {
            return Verb.REOPEN;
        }

        @Override
        public Optional<String> answer() {
            return Words.optional(text);
        }
    }

    /** Answers and keeps working. */
    record Reply(String text) implements Step {
        @Override
        public Verb verb() {
            return Verb.REPLY;
        }

        @Override
        public Optional<String> answer() {
            return Optional.of(Words.required("text", text));
        }
    }
}
