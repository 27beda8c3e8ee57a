package org.atende.mail.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that came in, to look at. */
@Repository
class IntakeQueries {

    private final JdbcClient jdbc;

    IntakeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, newest first; each of the filters may be null. */
    IntakePage page(String messageId, Outcome outcome, UUID cursor, int limit) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        where.append(messageId == null ? "" : " and message_id in (:messageId, '<' || :messageId || '>')");
        where.append(outcome == null ? "" : " and outcome = :outcome");
        where.append(cursor == null ? "" : " and id < :cursor");
        List<IntakeEntry> found = jdbc.sql("select * from mail_intake" + where + " order by id desc limit :limit")
                .param("messageId", messageId)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("cursor", cursor)
                .param("limit", limit + 1)
                .query((row, i) -> entry(row))
                .list();
        return IntakePage.of(found, limit);
    }

    Optional<IntakeDetails> find(UUID id) {
        return jdbc.sql("select * from mail_intake where id = :id")
                .param("id", id)
                .query((row, i) -> details(row))
                .optional();
    }

    private static IntakeEntry entry(ResultSet row) throws SQLException {
        return new IntakeEntry(
                row.getObject("id", UUID.class),
                row.getString("message_id"),
                row.getString("from_address"),
                row.getString("subject"),
                instant(row, "received_at"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("ticket_number"),
                row.getObject("ticket_message", UUID.class),
                row.getString("error"));
    }

    private static IntakeDetails details(ResultSet row) throws SQLException {
        return new IntakeDetails(
                entry(row),
                row.getString("envelope_from"),
                row.getString("recipients").lines().toList(),
                row.getString("helo"),
                row.getString("remote_address"),
                row.getLong("size"),
                row.getInt("attempts"),
                instant(row, "next_attempt_at"),
                instant(row, "handled_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
