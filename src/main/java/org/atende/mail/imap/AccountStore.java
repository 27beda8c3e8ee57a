package org.atende.mail.imap;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.atende.mail.raw.Text;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of mailboxes, one statement a step. */
@Repository
class AccountStore {

    private final JdbcTemplate jdbc;

    AccountStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the account's row, unless this or another node did before. */
    void introduce(String account, Instant now) {
        try {
            jdbc.update(
                    """
                    insert into mail_account (name, held_until, failures)
                    select ?, ?, 0 where not exists (select 1 from mail_account where name = ?)
                    """,
                    account,
                    at(now),
                    account);
        } catch (DuplicateKeyException e) {
            // Another node was quicker: the row is there, which is all that is asked for.
        }
    }

    /** Whether this node has the account to itself until then; not while another has, nor while it is left alone. */
    boolean hold(String account, String node, Instant now, Instant until) {
        return jdbc.update(
                        """
                        update mail_account set holder = ?, held_until = ?
                        where name = ? and (holder = ? or held_until <= ?) and (retry_at is null or retry_at <= ?)
                        """,
                        node,
                        at(until),
                        account,
                        node,
                        at(now),
                        at(now))
                == 1;
    }

    void release(String account, String node, Instant now) {
        jdbc.update(
                "update mail_account set holder = null, held_until = ? where name = ? and holder = ?",
                at(now),
                account,
                node);
    }

    /** Whether this node still holds the account, by which no other can take it before the transaction's end. */
    boolean countMail(String account, String node, Instant now) {
        return jdbc.update(
                        "update mail_account set last_mail_at = ? where name = ? and holder = ?",
                        at(now),
                        account,
                        node)
                == 1;
    }

    void works(String account, String node, Instant now) {
        jdbc.update(
                """
                update mail_account set last_look_at = ?, failures = 0, failing_since = null, last_error = null,
                        retry_at = null
                where name = ? and holder = ?
                """,
                at(now),
                account,
                node);
    }

    /** Keeps what went wrong while the account is still held. */
    void complain(String account, String node, String error, Instant now) {
        jdbc.update(
                """
                update mail_account set last_look_at = ?, failures = failures + 1, last_error = ?,
                        failing_since = coalesce(failing_since, ?)
                where name = ? and holder = ?
                """,
                at(now),
                Text.line(error, 1000),
                at(now),
                account,
                node);
    }

    /** Keeps what went wrong, and gives the account to whichever node tries it next. */
    void fail(String account, String node, String error, Instant now, Duration rest) {
        jdbc.update(
                """
                update mail_account set failures = failures + 1, last_error = ?,
                        failing_since = coalesce(failing_since, ?), retry_at = ?, holder = null, held_until = ?
                where name = ? and holder = ?
                """,
                Text.line(error, 1000),
                at(now),
                at(now.plus(rest)),
                at(now),
                account,
                node);
    }

    AccountState state(String account) {
        return jdbc.queryForObject("select * from mail_account where name = ?", AccountStore::state, account);
    }

    private static AccountState state(ResultSet row, int number) throws SQLException {
        return new AccountState(
                row.getString("holder"),
                instant(row, "last_look_at"),
                instant(row, "last_mail_at"),
                row.getInt("failures"),
                instant(row, "failing_since"),
                row.getString("last_error"),
                instant(row, "retry_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(UTC);
    }
}
