package org.atende.desk.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What a list of tickets is narrowed to; what is absent does not narrow.
 *
 * @param number ticket numbers, at most 200
 * @param assignee an agent's sign-in name, {@code me}, or {@code nobody}
 * @param requester the customer's address
 * @param tag a tag that the ticket has
 * @param unread whether the customer has written since the desk last answered
 * @param overdue {@code true}: the promised time is over
 * @param from opened at this time or later
 * @param to opened before this time
 * @param q words in subject, number, conversation, people or names of files, all of them; "quoted" words stand together,
 *     one after a minus must be missing, one with an @ is the beginning of an address
 * @param sort {@code createdAt}, {@code updatedAt}, {@code dueAt} or {@code priority}, with a minus for the newest or highest
 *     first; {@code -createdAt} if absent
 * @param cursor the {@code next} of the part before
 * @param limit 1 to 200, 50 if absent
 */
public record TicketFilter(
        @Size(max = 200) List<String> number,
        List<Status> status,
        List<Department> department,
        List<Priority> priority,
        List<Channel> channel,
        String assignee,
        String requester,
        String tag,
        Boolean unread,
        Boolean overdue,
        @DateTimeFormat(iso = ISO.DATE_TIME) OffsetDateTime from,
        @DateTimeFormat(iso = ISO.DATE_TIME) OffsetDateTime to,
        String q,
        String sort,
        String cursor,
        @Min(1) @Max(200) Integer limit) {

    /** Whether closed tickets are left out, so that the list of the open ones is all there is to look at. */
    boolean isOpenOnly() {
        return status != null && !status.isEmpty() && status.stream().allMatch(Status::isOpen);
    }

    TicketFilter inAnyStatus() {
        return new TicketFilter(
                number,
                null,
                department,
                priority,
                channel,
                assignee,
                requester,
                tag,
                unread,
                overdue,
                from,
                to,
                q,
                sort,
                null,
                limit);
    }
}
