package org.atende.mail.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A mail that came in, as lists show it. */
@Schema(name = "IntakeEntry")
public record IntakeEntry(
        @Schema(description = "What the SMTP answer named: queued as <id>") UUID id,
        @Schema(description = "As in the mail's header, in angle brackets; null if it has none") String messageId,
        @Schema(description = "The sender's bare address; null if none can be made out") String from,
        @Schema(description = "At most 500 characters; null if the mail has none") String subject,
        @Schema(description = "When it was stored") Instant receivedAt,
        Outcome outcome,
        @Schema(description = "The number of the ticket that it opened, changed or is about; may be null")
                String ticket,
        @Schema(description = "The id of the message that it became in that ticket; may be null") UUID message,
        @Schema(description = "Why it is quarantined or will be tried again, in a sentence; may be null")
                String error) {}
