package org.atende.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atende.identity.Customer;
import org.atende.ticket.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A customer's tickets, page by page along an index. */
@Component
class MyTickets {

    static final int SHOWN = 20;

    private final JdbcClient jdbc;

    MyTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before the last ticket of the page before, null for the first page */
    Part of(Customer customer, String before) {
        List<Row> rows = jdbc.sql(
                        """
                        select number, subject, status, created_at, updated_at, reopen_until from ticket
                        where requester_email = :email and requester = :id
                          and (created_at, id) < (:at, :last)
                        order by created_at desc, id desc limit :most""")
                .param("email", customer.email())
                .param("id", customer.id())
                .param("most", SHOWN + 1)
                .params(last(customer, before).params())
                .query(MyTickets::row)
                .list();
        boolean more = rows.size() > SHOWN;
        return more ? new Part(rows.subList(0, SHOWN), rows.get(SHOWN - 1).number()) : new Part(rows, null);
    }

    private Last last(Customer customer, String before) {
        return before == null
                ? Last.NONE
                : jdbc.sql("select created_at, id from ticket where number = ? and requester = ?")
                        .params(before, customer.id())
                        .query((row, n) -> new Last(row.getTimestamp(1), row.getObject(2, UUID.class)))
                        .optional()
                        .orElse(Last.NONE);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp reopenUntil = row.getTimestamp("reopen_until");
        return new Row(
                row.getString("number"),
                row.getString("subject"),
                Status.valueOf(row.getString("status")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                reopenUntil == null ? null : reopenUntil.toInstant());
    }

    record Row(
            String number, String subject, Status status, Instant createdAt, Instant updatedAt, Instant reopenUntil) {}

    /** @param next what the next page begins after, null on the last */
    record Part(List<Row> rows, String next) {}

    private record Last(Timestamp at, UUID id) {

        static final Last NONE = new Last(Timestamp.from(Instant.parse("9000-01-01T00:00:00Z")), new UUID(-1, -1));

        Map<String, Object> params() {
            return Map.of("at", at, "last", id);
        }
    }
}
