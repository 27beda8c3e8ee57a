package org.atende.mail.devmailbox;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atende.mail.raw.Glance;
import org.atende.mail.raw.RawMails;
import org.atende.mail.raw.Text;
import org.atende.mail.smtp.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mails that the desk sent. */
@DemoOnly
@Repository
class CaughtMails {

    private static final String COLUMNS =
            "select id, envelope_from, recipients, subject, message_id, sent_at from dev_mailbox";

    private final JdbcClient jdbc;
    private final RawMails raws;

    CaughtMails(JdbcClient jdbc, RawMails raws) {
        this.jdbc = jdbc;
        this.raws = raws;
    }

    void add(UUID id, byte[] raw, Envelope envelope) {
        Glance glance = Glance.at(raw);
        jdbc.sql(
                        """
                        insert into dev_mailbox (id, sent_at, envelope_from, recipients, message_id, subject)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        envelope.receivedAt().atOffset(UTC),
                        Text.line(envelope.from(), 320),
                        String.join("\n", envelope.recipients()),
                        glance.messageId(),
                        glance.subject())
                .update();
        raws.keep(id, raw);
    }

    /** Newest first. */
    List<CaughtMail> newest(int limit) {
        return jdbc.sql(COLUMNS + " order by id desc limit ?")
                .param(limit)
                .query((row, i) -> mail(row))
                .list();
    }

    Optional<CaughtMail> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(id)
                .query((row, i) -> mail(row))
                .optional();
    }

    byte[] raw(UUID id) {
        return raws.read(id);
    }

    private static CaughtMail mail(ResultSet row) throws SQLException {
        return new CaughtMail(
                row.getObject("id", UUID.class),
                row.getString("envelope_from"),
                row.getString("recipients").lines().toList(),
                row.getString("subject"),
                row.getString("message_id"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }
}
