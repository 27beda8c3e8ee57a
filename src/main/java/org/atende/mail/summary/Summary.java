package org.atende.mail.summary;

import java.time.Instant;
import java.util.UUID;
import org.atende.identity.Language;
import org.atende.mail.Delivery.State;
import org.atende.mail.raw.Text;
import org.atende.ticket.Update;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One update, told to one recipient.
 *
 * @param message the words that came with the update, null if none did
 * @param mailId the Message-ID under which it leaves, the same however often it is tried
 * @param refusal why it did not arrive, in the server's words or the desk's, else null
 * @param stateAt since when it is in its state
 * @param released whether an agent wants it sent whatever the limits
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
        String refusal,
        Instant stateAt,
        boolean released) {

    private static final int LONGEST_REFUSAL = 2000;

    enum Audience {
        CUSTOMER,
        DESK
    }

    /** The same words in a mail of its own, which no limit holds back. */
    Summary again(UUID newId, String newMailId, Instant now) {
        return new Summary(
                newId,
                ticketId,
                message,
                what,
                audience,
                recipient,
                recipientName,
                language,
                newMailId,
                State.QUEUED,
                now,
                null,
                null,
                now,
                true);
    }

    Summary sent(Instant at) {
        return with(State.SENT, at, at, null);
    }

    Summary stopped(State state, Instant at, String reason) {
        return with(state, at, sentAt, Text.line(reason, LONGEST_REFUSAL));
    }

    private Summary with(State state, Instant stateAt, Instant sentAt, String refusal) {
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
                refusal,
                stateAt,
                released);
    }
}
