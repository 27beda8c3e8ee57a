package org.atende.mail.imap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** How it goes with a mailbox, whichever node polls it. */
@Schema(name = "MailAccountState")
record AccountState(
        @Schema(description = "The node that polls it; null if none does now") String node,
        @Schema(description = "When it was last looked through with success") Instant lastLookAt,
        @Schema(description = "When a mail last came in") Instant lastMailAt,
        @Schema(description = "How often it failed since it last worked") int failures,
        @Schema(description = "Since when it fails; null if it works") Instant failingSince,
        @Schema(description = "What went wrong last; null if it works") String lastError,
        @Schema(description = "When it is tried again; null if it works") Instant retryAt) {

    boolean isFailing() {
        return lastError != null;
    }
}
