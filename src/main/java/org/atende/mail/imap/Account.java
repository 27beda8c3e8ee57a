package org.atende.mail.imap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** A mailbox as the settings name it, and how it goes with it. */
@Schema(name = "MailAccount")
record Account(
        @Schema(description = "Its name in the settings") String name,
        @Schema(description = "The mail server") String host,
        @Schema(description = "Who the desk signs in as") String user,
        @Schema(description = "The folder that new mail stands in") String folder,
        @Schema(description = "The desk's address that it stands for") String recipient,
        @Schema(description = "Whether it fails; lastError says why") boolean failing,
        @JsonUnwrapped AccountState state) {}
