package org.atende.desk.api;

import java.time.Instant;
import java.util.List;
import org.atende.sla.ServiceLevel;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.atende.ticket.Rating;
import org.atende.ticket.Status;
import org.atende.ticket.Verb;

/**
 * A ticket as the API shows it.
 *
 * @param assignee the agent's sign-in name, null while nobody has the ticket
 * @param unread whether the customer has written since the desk last answered
 * @param resolvedAt null while the ticket is open
 * @param reopenUntil until when an answer reopens it, null while it is open
 * @param followUpAt the date agreed, null if none was
 * @param sla what was promised and what is left of it
 * @param mergedInto the number of the ticket that goes on in place of this one, null unless it was merged
 * @param merged the numbers of those that were merged into this one
 * @param watching whether the caller watches it
 * @param watchers the sign-in names of all who do
 * @param rating what the customer said of the help, null until they do
 * @param allowed what can be done now, by its status
 */
record TicketView(
        String number,
        String subject,
        Status status,
        Department department,
        Priority priority,
        String team,
        Channel channel,
        Person requester,
        String assignee,
        List<String> tags,
        boolean unread,
        Instant createdAt,
        Instant updatedAt,
        Instant resolvedAt,
        Instant reopenUntil,
        Instant followUpAt,
        ServiceLevel sla,
        List<Linked> links,
        String mergedInto,
        List<String> merged,
        boolean watching,
        List<String> watchers,
        Rating rating,
        List<Verb> allowed) {

    record Person(String email, String name) {}

    /**
     * @param subject null if the caller may not read that ticket
     * @param kind read from this ticket; {@code FOLLOWED_BY} and the like where the other one names this
     */
    record Linked(String number, String kind, String subject, Status status) {}
}
