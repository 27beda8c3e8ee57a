package org.atende.mail.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Everything known about a mail that came in, save its content. */
@Schema(name = "IntakeDetails")
public record IntakeDetails(
        @JsonUnwrapped IntakeEntry entry,
        @Schema(description = "The envelope sender; empty for a bounce") String envelopeFrom,
        @Schema(description = "The envelope recipients") List<String> recipients,
        @Schema(description = "How the sending server named itself") String helo,
        @Schema(description = "The sending server's IP address") String remoteAddress,
        @Schema(description = "In bytes") long size,
        @Schema(description = "How often it was handled, with or without success") int attempts,
        @Schema(description = "When it may be handled next; null if there is nothing left to do") Instant nextAttemptAt,
        @Schema(description = "When its outcome was decided; null before that") Instant handledAt,
        @Schema(description = "The account that let it pass out of the quarantine; null if nobody did")
                String releasedBy,
        @Schema(description = "When that was") Instant releasedAt) {}
