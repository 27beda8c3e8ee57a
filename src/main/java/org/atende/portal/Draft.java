package org.atende.portal;

import java.time.Instant;
import java.util.UUID;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;

/** A guest's ticket that waits until its address is confirmed. */
record Draft(
        UUID id,
        String email,
        String name,
        String subject,
        String text,
        Department department,
        Priority priority,
        Instant createdAt) {}
