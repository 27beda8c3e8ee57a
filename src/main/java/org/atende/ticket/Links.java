package org.atende.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tickets belong together. */
@Component
class Links {

    private static final String ENDS =
            """
            SELECT l.from_ticket AS ticket, TRUE AS outgoing, t.number, t.subject, t.status, l.kind, l.created_at
            FROM ticket_link l JOIN ticket t ON t.id = l.to_ticket WHERE l.from_ticket IN (:ids)
            UNION ALL
            SELECT l.to_ticket, FALSE, t.number, t.subject, t.status, l.kind, l.created_at
            FROM ticket_link l JOIN ticket t ON t.id = l.from_ticket WHERE l.to_ticket IN (:ids)
            ORDER BY created_at""";

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

    /** The links of each ticket that has some, in the order of their making. */
    Map<UUID, List<Tickets.LinkedTicket>> of(Collection<Ticket> tickets) {
        Map<UUID, List<Tickets.LinkedTicket>> links = new HashMap<>();
        if (!tickets.isEmpty()) {
            jdbc.sql(ENDS)
                    .param("ids", tickets.stream().map(Ticket::id).toList())
                    .query((RowCallbackHandler) row -> links.computeIfAbsent(
                                    row.getObject("ticket", UUID.class), ticket -> new ArrayList<>())
                            .add(otherEnd(row)));
        }
        return links;
    }

    private static Tickets.LinkedTicket otherEnd(ResultSet row) throws SQLException {
        return new Tickets.LinkedTicket(
                new TicketNumber(row.getString("number")),
                row.getString("subject"),
                Status.valueOf(row.getString("status")),
                Link.Kind.valueOf(row.getString("kind")),
                row.getBoolean("outgoing"));
    }
}
