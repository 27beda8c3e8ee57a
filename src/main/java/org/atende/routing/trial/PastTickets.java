package org.atende.routing.trial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atende.ticket.RoutingInputs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tickets of the last days as they came in, page by page along an index. */
@Component
class PastTickets {

    static final int PAGE = 2_000;

    private static final UUID FIRST = new UUID(0, 0);
    private static final String SELECT =
            """
            select t.id, t.number, t.created_at, t.asked_department, t.asked_priority, t.channel, t.requester_email,
                   t.subject, c.tier, c.language
            from ticket t left join customer c on c.id = t.requester
            """;

    private final JdbcClient jdbc;

    PastTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(Instant since) {
        return jdbc.sql("select count(*) from ticket where created_at >= ?")
                .param(since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** @param last of the page before, null for the first page */
    List<PastTicket> page(Instant since, PastTicket last) {
        return jdbc.sql(SELECT
                        + " where (t.created_at, t.id) > (?, ?) order by t.created_at, t.id fetch first "
                        + PAGE
                        + " rows only")
                .param((last == null ? since : last.openedAt()).atOffset(ZoneOffset.UTC))
                .param(last == null ? FIRST : last.id())
                .query(PastTickets::ticket)
                .list();
    }

    Optional<PastTicket> find(String number) {
        return jdbc.sql(SELECT + " where t.number = ?")
                .param(number)
                .query(PastTickets::ticket)
                .optional();
    }

    private static PastTicket ticket(ResultSet row, int number) throws SQLException {
        return new PastTicket(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new RoutingInputs(
                        row.getString("asked_department"),
                        row.getString("asked_priority"),
                        row.getString("channel"),
                        row.getString("requester_email"),
                        row.getString("subject")),
                row.getString("tier"),
                row.getString("language"));
    }
}
