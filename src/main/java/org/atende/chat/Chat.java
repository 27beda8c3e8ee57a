package org.atende.chat;

import java.time.Instant;
import java.util.UUID;
import org.atende.identity.Language;
import org.atende.ticket.Department;
import org.atende.ticket.TicketNumber;

/**
 * A chat as it stands.
 *
 * @param ticket the id of the ticket whose conversation it is
 * @param givenEmail the address that a guest gave, which nobody has proved; null if none
 * @param agent who has taken it; null before
 * @param lastSeq the place of its last line
 * @param seenAt when the customer's browser was last there
 */
record Chat(
        UUID ticket,
        TicketNumber number,
        UUID customer,
        Proof proof,
        String givenEmail,
        Language language,
        Department department,
        ChatState state,
        String agent,
        String agentName,
        Instant createdAt,
        EndedBy endedBy,
        int lastSeq,
        Instant lastAt,
        Side lastBy,
        Instant seenAt,
        long slot,
        int slotLines,
        boolean customerTypes,
        boolean agentTypes) {

    /** How the customer proved who they are. */
    enum Proof {
        SIGNED_IN,
        PIN,
        GUEST
    }

    enum Side {
        CUSTOMER,
        DESK
    }

    enum EndedBy {
        CUSTOMER,
        AGENT,
        /** Nobody wrote any more. */
        SILENCE,
        /** The customer's connection was lost. */
        LOST,
        /** No agent came in time. */
        NOBODY
    }

    boolean isOpen() {
        return state == ChatState.WAITING || state == ChatState.LIVE;
    }

    boolean isGuests() {
        return proof == Proof.GUEST;
    }
}
