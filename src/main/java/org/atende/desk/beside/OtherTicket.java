package org.atende.desk.beside;

import java.time.Instant;
import org.atende.ticket.Status;
import org.atende.ticket.Ticket;

/**
 * A ticket as it is named beside another.
 *
 * @param resolvedAt null while it is open
 */
record OtherTicket(String number, String subject, Status status, Instant createdAt, Instant resolvedAt) {

    static OtherTicket of(Ticket ticket) {
        return new OtherTicket(
                ticket.number().value(), ticket.subject(), ticket.status(), ticket.createdAt(), ticket.resolvedAt());
    }

    boolean isOpen() {
        return status != Status.CLOSED;
    }
}
