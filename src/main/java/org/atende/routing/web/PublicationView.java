package org.atende.routing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.atende.routing.studio.Publication;

/** A publication without its file. */
@Schema(name = "RulePublication")
record PublicationView(
        UUID id,
        Publication.State state,
        String author,
        String name,
        String comment,
        Instant askedAt,
        @Schema(description = "When it comes or came into force") Instant dueAt,
        @Schema(description = "Why it was refused when its time came, or who called it off") String reason) {

    static PublicationView of(Publication publication) {
        return new PublicationView(
                publication.id(),
                publication.state(),
                publication.author(),
                publication.authorName(),
                publication.comment(),
                publication.askedAt(),
                publication.dueAt(),
                publication.reason());
    }
}
