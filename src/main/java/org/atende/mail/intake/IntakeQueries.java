package org.atende.mail.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that came in, to look at. */
@Repository
public class IntakeQueries {

    private final JdbcClient jdbc;

    IntakeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, newest first; the cursor may be null. */
    public IntakePage page(IntakeFilter filter, UUID cursor, int limit) {
        String where = " where 1 = 1" + filter.where() + (cursor == null ? "" : " and id < :cursor");
        List<IntakeEntry> found = jdbc.sql("select * from mail_intake" + where + " order by id desc limit :limit")
                .param("messageId", filter.messageId())
                .param("from", filter.from())
                .param(
                        "outcome",
                        filter.outcome() == null ? null : filter.outcome().name())
                .param("cursor", cursor)
                .param("limit", limit + 1)
                .query((row, i) -> entry(row))
                .list();
        return IntakePage.of(found, limit);
    }

    public Optional<IntakeDetails> find(UUID id) {
        return jdbc.sql("select * from mail_intake where id = :id")
                .param("id", id)
                .query((row, i) -> details(row))
                .optional();
    }

    /** How many mails came in since then, by what became of them. */
    public Map<Outcome, Long> counts(Instant since) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        jdbc.sql("select outcome, count(*) from mail_intake where id >= ? group by outcome")
                .param(firstIdOf(since))
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** Ids begin with their time (RFC 9562, version 7), so that they serve as an index of it. */
    private static UUID firstIdOf(Instant time) {
        return new UUID(time.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L);
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
                instant(row, "handled_at"),
                row.getString("released_by"),
                instant(row, "released_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
