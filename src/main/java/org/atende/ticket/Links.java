package org.atende.ticket;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tickets belong together. */
@Component
class Links {

    private static final String ONE_WAY = "from_ticket = :from AND to_ticket = :to";
    private static final String EITHER_WAY =
            "(from_ticket = :from AND to_ticket = :to OR from_ticket = :to AND to_ticket = :from)";

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
        boolean either = kind == Link.Kind.RELATES;
        return jdbc.sql("SELECT COUNT(*) FROM ticket_link WHERE kind = :kind AND " + (either ? EITHER_WAY : ONE_WAY))
                        .params(Map.of("kind", kind.name(), "from", from.id(), "to", to.id()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Answers whether there was one, whichever of the two it was read from. */
    boolean remove(Ticket one, Ticket other, Link.Kind kind) {
        return jdbc.sql("DELETE FROM ticket_link WHERE kind = :kind AND " + EITHER_WAY)
                        .params(Map.of("kind", kind.name(), "from", one.id(), "to", other.id()))
                        .update()
                > 0;
    }

    /** The links of several tickets, each by the ticket that it is read from. */
    Map<UUID, List<Tickets.LinkedTicket>> of(Collection<Ticket> tickets) {
        return jdbc
                .sql(
                        """
                        SELECT own, t.number, t.subject, t.status, t.department, t.assignee, l.kind, l.outgoing
                        FROM (SELECT from_ticket AS own, to_ticket AS other, kind, TRUE AS outgoing, created_at
                              FROM ticket_link WHERE from_ticket IN (:ids)
                              UNION ALL
                              SELECT to_ticket, from_ticket, kind, FALSE, created_at
                              FROM ticket_link WHERE to_ticket IN (:ids)) l
                        JOIN ticket t ON t.id = l.other
                        ORDER BY l.created_at, t.number""")
                .param("ids", tickets.stream().map(Ticket::id).toList())
                .query((row, n) -> Map.entry(row.getObject("own", UUID.class), linked(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Tickets.LinkedTicket linked(ResultSet row) throws SQLException {
        return new Tickets.LinkedTicket(
                new TicketNumber(row.getString("number")),
                row.getString("subject"),
                Status.valueOf(row.getString("status")),
                Department.valueOf(row.getString("department")),
                row.getString("assignee"),
                Link.Kind.valueOf(row.getString("kind")),
                row.getBoolean("outgoing"));
    }
}
