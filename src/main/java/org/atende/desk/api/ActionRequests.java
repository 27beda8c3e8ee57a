package org.atende.desk.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.atende.ticket.Department;
import org.atende.ticket.Link;

/** What the calls of {@link ActionsApi} carry. */
final class ActionRequests {

    private ActionRequests() {}

    /** @param agent the sign-in name; nobody if null or empty */
    record Assign(@Size(max = 64) String agent) {

        Assign {
            agent = agent == null || agent.isBlank() ? null : agent.strip();
        }
    }

    record Subject(@NotBlank @Size(max = 500) String subject) {}

    record Tags(@NotNull @Size(max = 100) List<String> tags) {}

    /** @param kind {@code RELATES} if null */
    record LinkTo(@NotBlank String to, Link.Kind kind) {

        LinkTo {
            kind = kind == null ? Link.Kind.RELATES : kind;
        }
    }

    record Merge(@NotBlank String into) {}

    /** @param department the one that the ticket is in if null */
    record SplitOff(
            @NotEmpty @Size(max = 1000) Set<@NotNull UUID> messageIds,
            @NotBlank @Size(max = 500) String subject,
            Department department) {}
}
