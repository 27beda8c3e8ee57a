package org.atende.ticket;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Two tickets that belong together, read from the first to the second: "follows", "relates to", "duplicates", "was split from". */
@Table("ticket_link")
public record Link(@Id UUID id, UUID fromTicket, UUID toTicket, Kind kind, Instant createdAt) {

    public enum Kind {
        FOLLOWS,
        RELATES,
        DUPLICATES,
        SPLIT
    }
}
