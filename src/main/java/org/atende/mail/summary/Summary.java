package org.atende.mail.summary;

import java.time.Instant;
import java.util.UUID;
import org.atende.identity.Language;
import org.atende.ticket.Update;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One update, told to one recipient.
 *
 * @param message the words that came with the update, null if none did
 * @param mailId the Message-ID under which it leaves, the same however often it is tried
 * @param refusal what the recipient's server said when it refused for good, else null
 */
@Table("mail_summary")
record Summary(
        @Id UUID id,
        UUID ticketId,
        UUID message,
        Update what,
        Audience audience,
        String recipient,
        String recipientName,
        Language language,
        String mailId,
        State state,
        Instant createdAt,
        Instant sentAt,
        String refusal) {

    enum Audience {
        CUSTOMER,
        DESK
    }

    enum State {
        QUEUED,
        SENT,
        REFUSED
    }

    Summary sent(Instant at) {
        return with(State.SENT, at, null);
    }

    Summary refused(String reason) {
        return with(State.REFUSED, null, reason);
    }

    private Summary with(State state, Instant sentAt, String refusal) {
        return new Summary(
                id,
                ticketId,
                message,
                what,
                audience,
                recipient,
                recipientName,
                language,
                mailId,
                state,
                createdAt,
                sentAt,
                refusal);
    }
}
