package org.atende.desk.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.atende.desk.compose.Written;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.Message;
import org.atende.ticket.Priority;

/** What the API's calls carry. */
final class Requests {

    private Requests() {}

    /**
     * @param department null leaves it to the routing rules
     * @param priority null leaves it to the routing rules
     * @param channel {@code API} if null
     */
    record Open(
            @NotBlank @Size(max = 500) String subject,
            @NotBlank @Size(max = MAX_TEXT) String text,
            @NotNull @Valid Requester requester,
            Department department,
            Priority priority,
            Channel channel) {}

    record Requester(@NotBlank @Email @Size(max = 320) String email, @Size(max = 200) String name) {}

    /** @param kind {@code PUBLIC} for the customer, {@code NOTE} for the desk alone; {@code PUBLIC} if null */
    record Say(
            @Size(max = MAX_TEXT) String text,
            @Schema(description = HTML) @Size(max = MAX_TEXT) String html,
            @Schema(description = FILES) @Size(max = MAX_FILES) List<UUID> attachments,
            @Schema(description = SEEN) UUID seen,
            @Schema(description = ANYWAY) boolean anyway,
            @Schema(description = UNDOABLE) boolean undoable,
            Message.Kind kind)
            implements Written {

        Say {
            kind = kind == null ? Message.Kind.PUBLIC : kind;
            attachments = attachments == null ? List.of() : attachments;
        }
    }

    record Text(
            @Size(max = MAX_TEXT) String text,
            @Schema(description = HTML) @Size(max = MAX_TEXT) String html,
            @Schema(description = FILES) @Size(max = MAX_FILES) List<UUID> attachments,
            @Schema(description = SEEN) UUID seen,
            @Schema(description = ANYWAY) boolean anyway,
            @Schema(description = UNDOABLE) boolean undoable)
            implements Written {

        Text {
            attachments = attachments == null ? List.of() : attachments;
        }
    }

    /** @param reviewer the sign-in name of the colleague who shall review it; null leaves it to the department */
    record Review(
            @Size(max = MAX_TEXT) String note,
            @Size(max = 64) String reviewer,
            @Schema(description = HTML) @Size(max = MAX_TEXT) String html,
            @Schema(description = FILES) @Size(max = MAX_FILES) List<UUID> attachments,
            @Schema(description = SEEN) UUID seen,
            @Schema(description = ANYWAY) boolean anyway,
            @Schema(description = UNDOABLE) boolean undoable)
            implements Written {

        Review {
            attachments = attachments == null ? List.of() : attachments;
        }

        @Override
        public String text() {
            return note;
        }
    }

    /** @param until ISO-8601 with offset, in the future */
    record Schedule(
            @NotNull OffsetDateTime until,
            @Size(max = MAX_TEXT) String text,
            @Schema(description = HTML) @Size(max = MAX_TEXT) String html,
            @Schema(description = FILES) @Size(max = MAX_FILES) List<UUID> attachments,
            @Schema(description = SEEN) UUID seen,
            @Schema(description = ANYWAY) boolean anyway,
            @Schema(description = UNDOABLE) boolean undoable)
            implements Written {

        Schedule {
            attachments = attachments == null ? List.of() : attachments;
        }
    }

    record Transfer(
            @NotNull Department department,
            @Size(max = MAX_TEXT) String note,
            @Schema(description = HTML) @Size(max = MAX_TEXT) String html,
            @Schema(description = FILES) @Size(max = MAX_FILES) List<UUID> attachments,
            @Schema(description = SEEN) UUID seen,
            @Schema(description = ANYWAY) boolean anyway,
            @Schema(description = UNDOABLE) boolean undoable)
            implements Written {

        Transfer {
            attachments = attachments == null ? List.of() : attachments;
        }

        @Override
        public String text() {
            return note;
        }
    }

    record Prioritise(
            @NotNull Priority priority,
            @Size(max = MAX_TEXT) String reason,
            @Schema(
                            description =
                                    "Whether the promises that run are made anew by the new priority, even if they"
                                            + " end later by it; false if left out: then a promise made is kept")
                    boolean promiseAnew) {}

    private static final int MAX_TEXT = 1_000_000;
    private static final int MAX_FILES = 100;
    private static final String HTML = "The words as a page; it is made safe, and the plain text is made from it";
    private static final String FILES = "Ids of uploads, sent with the words";
    private static final String SEEN =
            "The last message that the writer has seen: if somebody else wrote after it, nothing is done (409, with what they wrote)";
    private static final String UNDOABLE =
            "Whether a mail to the customer waits some seconds, in which its author may take the answer back";
    private static final String ANYWAY = "Whether to send although somebody else wrote meanwhile";
}
