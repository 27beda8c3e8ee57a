package org.atende.ticket;

import java.time.Clock;
import java.util.List;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tickets belong together. */
@Component
class Links {

    private final JdbcAggregateOperations rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcAggregateOperations rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Ticket from, Ticket to, Link.Kind kind) {
        if (!exists(from, to, kind)) {
            rows.insert(new Link(Ids.next(), from.id(), to.id(), kind, clock.instant()));
        }
    }

    private boolean exists(Ticket from, Ticket to, Link.Kind kind) {
        return jdbc.sql("SELECT COUNT(*) FROM ticket_link WHERE from_ticket = ? AND to_ticket = ? AND kind = ?")
                        .params(from.id(), to.id(), kind.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Tickets.LinkedTicket> of(Ticket ticket) {
        return jdbc.sql(
                        """
                        SELECT t.number, t.subject, t.status, l.kind, l.from_ticket = :id AS outgoing
                        FROM ticket_link l
                        JOIN ticket t ON t.id = CASE WHEN l.from_ticket = :id THEN l.to_ticket ELSE l.from_ticket END
                        WHERE l.from_ticket = :id OR l.to_ticket = :id
                        ORDER BY l.created_at""")
                .param("id", ticket.id())
                .query((row, n) -> new Tickets.LinkedTicket(
                        new TicketNumber(row.getString("number")),
                        row.getString("subject"),
                        Status.valueOf(row.getString("status")),
                        Link.Kind.valueOf(row.getString("kind")),
                        row.getBoolean("outgoing")))
                .list();
    }
}
