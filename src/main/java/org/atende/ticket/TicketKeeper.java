package org.atende.ticket;

import org.springframework.stereotype.Component;

/** Keeps a change that leaves the ticket where it is: its row, and what its task shows of it. */
@Component
class TicketKeeper {

    private final TicketRepository tickets;
    private final TicketProcess process;

    TicketKeeper(TicketRepository tickets, TicketProcess process) {
        this.tickets = tickets;
        this.process = process;
    }

    void keep(Ticket ticket) {
        tickets.save(ticket);
        if (ticket.isOpen()) {
            process.refresh(ticket);
        }
    }
}
