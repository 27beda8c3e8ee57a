package org.atende.mail.content.classify;

import java.util.List;

/**
 * What a mail is, and why.
 *
 * @param reason the sign that decided, in a sentence
 * @param recipients whom a bounce, delay, receipt or complaint is about; may be empty
 * @param diagnostic what the refusing server said, or empty
 * @param originalMessageId the id of our mail that this is about, in angle brackets, or null
 * @param foreignTicketId the number that another ticket system gave to it, or null
 */
public record Classification(
        MailKind kind,
        String reason,
        List<String> recipients,
        String diagnostic,
        String originalMessageId,
        String foreignTicketId) {

    public Classification {
        recipients = List.copyOf(recipients);
    }
}
