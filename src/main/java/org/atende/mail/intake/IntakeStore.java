package org.atende.mail.intake;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.atende.mail.raw.Glance;
import org.atende.mail.raw.RawMails;
import org.atende.mail.raw.Text;
import org.atende.mail.smtp.Envelope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of mails that came in, one statement a step. */
@Repository
class IntakeStore {

    private final JdbcTemplate jdbc;
    private final RawMails raws;

    IntakeStore(JdbcTemplate jdbc, RawMails raws) {
        this.jdbc = jdbc;
        this.raws = raws;
    }

    /** Keeps a new mail, which no node takes up before {@code due}. */
    void add(IntakeMail mail, Instant due) {
        Envelope envelope = mail.envelope();
        Glance glance = Glance.at(mail.raw());
        jdbc.update(
                """
                insert into mail_intake (id, received_at, envelope_from, recipients, helo, remote_address, message_id,
                        from_address, subject, size, outcome, attempts, released, next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', 0, false, ?)
                """,
                mail.id(),
                at(envelope.receivedAt()),
                Text.line(envelope.from(), 320),
                String.join("\n", envelope.recipients()),
                Text.line(envelope.helo(), 255),
                envelope.remoteAddress(),
                glance.messageId(),
                glance.from(),
                glance.subject(),
                mail.raw().length,
                at(due));
        raws.keep(mail.id(), mail.raw());
    }

    IntakeMail read(UUID id) {
        return jdbc.queryForObject("select * from mail_intake where id = ?", this::mail, id);
    }

    /**
     * Marks the mail as handled.
     *
     * @return whether it was still there to be handled
     */
    boolean complete(UUID id, Applied applied, Instant now) {
        return jdbc.update(
                        """
                        update mail_intake set outcome = ?, ticket_number = ?, ticket_message = ?, error = ?,
                                attempts = attempts + 1, next_attempt_at = null, handled_at = ?
                        where id = ? and outcome = 'RECEIVED'
                        """,
                        applied.outcome().name(),
                        applied.ticketNumber(),
                        applied.messageId(),
                        Text.line(applied.reason(), 1000),
                        at(now),
                        id)
                == 1;
    }

    int attempts(UUID id) {
        return jdbc.queryForObject("select attempts from mail_intake where id = ?", Integer.class, id);
    }

    void tryAgain(UUID id, String error, Instant due) {
        jdbc.update(
                """
                update mail_intake set attempts = attempts + 1, error = ?, next_attempt_at = ?
                where id = ? and outcome = 'RECEIVED'
                """,
                Text.line(error, 1000),
                at(due),
                id);
    }

    /** Another chance for a quarantined mail; false if it is not quarantined. */
    boolean release(UUID id, String by, Instant due) {
        return jdbc.update(
                        """
                        update mail_intake set outcome = 'RECEIVED', attempts = 0, released = true, next_attempt_at = ?,
                            released_by = ?, released_at = ?
                        where id = ? and outcome = 'QUARANTINED'
                        """,
                        at(due),
                        by,
                        at(due),
                        id)
                == 1;
    }

    /** The mails that are due and that no other node was quicker to lease; run it in a transaction. */
    List<Lease> lease(int most, Instant now, Instant until) {
        List<Due> due = jdbc.query(
                "select id, next_attempt_at from mail_intake where next_attempt_at <= ? order by next_attempt_at limit ?",
                (row, i) -> new Due(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class)),
                at(now),
                most);
        int[] changed = jdbc.batchUpdate(
                "update mail_intake set next_attempt_at = ? where id = ? and next_attempt_at = ?",
                due.stream()
                        .map(mail -> new Object[] {at(until), mail.id(), mail.since()})
                        .toList());
        return IntStream.range(0, changed.length)
                .filter(i -> changed[i] == 1)
                .mapToObj(i -> new Lease(due.get(i).id(), until, null))
                .toList();
    }

    /** Lets any node take up a mail that this one leased and did not begin. */
    void giveBack(UUID id, Instant now) {
        jdbc.update("update mail_intake set next_attempt_at = ? where id = ? and outcome = 'RECEIVED'", at(now), id);
    }

    private IntakeMail mail(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Envelope envelope = new Envelope(
                row.getString("envelope_from"),
                row.getString("recipients").lines().toList(),
                row.getString("helo"),
                row.getString("remote_address"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
        return new IntakeMail(id, raws.read(id), envelope, row.getBoolean("released"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(UTC);
    }

    private record Due(UUID id, OffsetDateTime since) {}
}
