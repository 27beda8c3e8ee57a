package org.atende.desk.chat;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.atende.desk.compose.Written;

/** What an agent says in a chat. */
record ChatLine(
        @Schema(description = "Chosen by the caller, unique in the chat: a line sent again is the same line")
                @NotNull
                @Pattern(regexp = "[A-Za-z0-9_-]{16,64}")
                String id,
        @Size(max = 50_000) String text,
        @Schema(description = "The words as a page; it is made safe, and the plain text is made from it")
                @Size(max = 100_000)
                String html,
        @Schema(description = "Ids of uploads, sent with the words") @Size(max = 20) List<UUID> attachments)
        implements Written {

    ChatLine {
        attachments = attachments == null ? List.of() : attachments;
    }

    /** In a chat everybody sees what the other writes. */
    @Override
    public UUID seen() {
        return null;
    }

    @Override
    public boolean anyway() {
        return true;
    }

    /** What was said was heard. */
    @Override
    public boolean undoable() {
        return false;
    }
}
