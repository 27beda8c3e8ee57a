package org.atende.ticket;

import java.time.Clock;
import java.util.List;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;

/** Writes down who did what. */
@Component
class Journal {

    private final JdbcAggregateOperations rows;
    private final HistoryRepository entries;
    private final Clock clock;

    Journal(JdbcAggregateOperations rows, HistoryRepository entries, Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.clock = clock;
    }

    void record(Ticket ticket, Actor by, Enum<?> what, String detail) {
        record(ticket, by, what, null, null, detail);
    }

    void record(Ticket ticket, Actor by, Enum<?> what, Status from, Status to, String detail) {
        rows.insert(new HistoryEntry(
                Ids.next(),
                ticket.id(),
                clock.instant(),
                by.role(),
                by.id(),
                by.name(),
                what.name(),
                from,
                to,
                detail));
    }

    List<HistoryEntry> of(Ticket ticket) {
        return entries.findByTicketIdOrderByAtAscIdAsc(ticket.id());
    }
}
