package org.atende.mail.suppression;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** An address that gets no more mail from the desk. */
@Schema(name = "Suppression")
public record Suppression(
        @Schema(description = "In lower case") String address,
        Reason reason,
        @Schema(description = "What the refusing server said; may be null") String words,
        Instant since,
        @Schema(description = "The mail that led to it, in the mail intake") UUID intakeId) {

    public enum Reason {
        /** A mail came back for good. */
        UNDELIVERABLE,
        /** The recipient called a mail of the desk unwanted. */
        COMPLAINED
    }
}
