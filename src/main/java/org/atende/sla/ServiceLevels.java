package org.atende.sla;

import org.atende.ticket.Ticket;

/** What the desk has promised on a ticket, and how much time is left. */
public interface ServiceLevels {

    /** As of now; reads nothing but the ticket's row where that has its copy. */
    ServiceLevel of(Ticket ticket);
}
