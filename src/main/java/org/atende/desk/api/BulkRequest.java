package org.atende.desk.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;

/**
 * One action on many tickets; an action needs the fields that the call for one ticket needs.
 *
 * @param agent for {@code assign}
 * @param department for {@code transfer}
 * @param note for {@code transfer}, may be null
 * @param priority for {@code priority}
 * @param reason for {@code priority}, may be null
 * @param text for {@code resolve}, may be null
 * @param tags for {@code tag} and {@code untag}
 */
record BulkRequest(
        @NotEmpty @Size(max = 200) List<@NotNull @Size(max = 40) String> numbers,
        @NotNull Action action,
        @Size(max = 64) String agent,
        Department department,
        @Size(max = 1_000_000) String note,
        Priority priority,
        @Size(max = 1_000_000) String reason,
        @Size(max = 1_000_000) String text,
        @Size(max = 20) List<String> tags) {

    enum Action {
        @JsonProperty("assign")
        ASSIGN,
        @JsonProperty("transfer")
        TRANSFER,
        @JsonProperty("priority")
        PRIORITY,
        @JsonProperty("resolve")
        RESOLVE,
        @JsonProperty("tag")
        TAG,
        @JsonProperty("untag")
        UNTAG,
        @JsonProperty("take")
        TAKE,
        @JsonProperty("release")
        RELEASE
    }

    BulkRequest {
        agent = agent == null || agent.isBlank() ? null : agent.strip();
        tags = tags == null ? List.of() : tags;
    }
}
