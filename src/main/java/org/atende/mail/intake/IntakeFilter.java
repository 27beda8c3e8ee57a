package org.atende.mail.intake;

/**
 * Which mails somebody looks for; whatever is null does not matter.
 *
 * @param messageId with or without its angle brackets
 * @param from the bare address of the sender
 */
public record IntakeFilter(String messageId, String from, Outcome outcome) {

    String where() {
        return (messageId == null ? "" : " and message_id in (:messageId, '<' || :messageId || '>')")
                + (from == null ? "" : " and from_address in (:from, lower(:from))")
                + (outcome == null ? "" : " and outcome = :outcome");
    }
}
