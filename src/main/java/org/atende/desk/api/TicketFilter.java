package org.atende.desk.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;

/**
 * What a list of tickets is narrowed to; what is absent does not narrow.
 *
 * @param requester the customer's address
 * @param q words in subject, number, conversation or people
 * @param sort {@code createdAt} or {@code updatedAt}, with a minus for newest first; {@code -createdAt} if absent
 * @param cursor the {@code next} of the part before
 * @param limit 1 to 200, 50 if absent
 */
record TicketFilter(
        List<Status> status,
        List<Department> department,
        List<Priority> priority,
        String assignee,
        String requester,
        String q,
        String sort,
        String cursor,
        @Min(1) @Max(200) Integer limit) {}
