package org.atende.insight;

import java.time.Instant;
import org.atende.ticket.Department;
import org.atende.ticket.Status;

/** @param dueAt when the desk must have acted; null while it is not its turn */
record OpenTicket(
        String number,
        String subject,
        Status status,
        Department department,
        String priority,
        Instant createdAt,
        Instant dueAt) {

    public boolean isLate(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }
}
