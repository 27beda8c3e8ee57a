package org.atende.mail.intake;

import java.util.UUID;

/**
 * What handling a mail led to.
 *
 * @param ticketNumber the ticket that it opened, changed or is about; may be null
 * @param messageId the message that it became in that ticket's conversation; may be null
 * @param reason why it is quarantined, dropped or not appended, in a sentence; may be null
 */
public record Applied(Outcome outcome, String ticketNumber, UUID messageId, String reason) {

    public static Applied to(String ticketNumber, UUID messageId, Outcome outcome) {
        return new Applied(outcome, ticketNumber, messageId, null);
    }

    public static Applied without(Outcome outcome, String reason) {
        return new Applied(outcome, null, null, reason);
    }
}
