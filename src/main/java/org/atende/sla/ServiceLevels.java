package org.atende.sla;

import java.util.List;
import org.atende.ticket.Ticket;

/** What the desk has promised on a ticket, and how much time is left. */
public interface ServiceLevels {

    /** As of now; reads nothing but the ticket's row where that has its copy. */
    ServiceLevel of(Ticket ticket);

    /** How that came about, line by line. */
    List<LedgerLine> ledger(Ticket ticket);
}
