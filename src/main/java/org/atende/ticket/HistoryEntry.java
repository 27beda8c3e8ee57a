package org.atende.ticket;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Who did what to a ticket, and when.
 *
 * @param what a {@link Verb} or {@link Update} by name
 * @param fromStatus null where the status did not change
 * @param detail what changed, or why, in words; null if the rest says it
 */
@Table("ticket_history")
public record HistoryEntry(
        @Id UUID id,
        UUID ticketId,
        Instant at,
        Actor.Role actorRole,
        String actorId,
        String actorName,
        String what,
        Status fromStatus,
        Status toStatus,
        String detail) {}
