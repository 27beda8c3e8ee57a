package org.atende.desk.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
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
    record Say(@NotBlank @Size(max = MAX_TEXT) String text, Message.Kind kind) {

        Say {
            kind = kind == null ? Message.Kind.PUBLIC : kind;
        }
    }

    record Ask(@NotBlank @Size(max = MAX_TEXT) String text) {}

    record Text(@Size(max = MAX_TEXT) String text) {}

    record Note(@Size(max = MAX_TEXT) String note) {}

    /** @param until ISO-8601 with offset, in the future */
    record Schedule(@NotNull OffsetDateTime until, @Size(max = MAX_TEXT) String text) {}

    record Transfer(@NotNull Department department, @Size(max = MAX_TEXT) String note) {}

    record Prioritise(@NotNull Priority priority, @Size(max = MAX_TEXT) String reason) {}

    private static final int MAX_TEXT = 1_000_000;
}
