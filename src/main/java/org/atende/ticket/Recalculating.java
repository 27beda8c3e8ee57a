package org.atende.ticket;

import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class Recalculating implements PromisedTickets {

    private final TicketsAtHand atHand;
    private final Keeping keeping;
    private final TicketKeeper keeper;
    private final Journal journal;

    Recalculating(TicketsAtHand atHand, Keeping keeping, TicketKeeper keeper, Journal journal) {
        this.atHand = atHand;
        this.keeping = keeping;
        this.keeper = keeper;
        this.journal = journal;
    }

    @Override
    public boolean recalculate(TicketNumber number, Actor by) {
        Ticket ticket = atHand.lock(number);
        if (!ticket.status().isDesks()) {
            return false;
        }
        Instant before = ticket.dueAt();
        keeping.note(ticket, Promises.Kind.RECALCULATED, Update.RECALCULATED, by);
        keeper.keep(ticket);
        boolean moved = !Objects.equals(before, ticket.dueAt());
        if (moved) {
            journal.record(ticket, by, Update.RECALCULATED, "%s".formatted(ticket.dueAt()));
        }
        return moved;
    }
}
