package org.atende.mail.imap;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Remembers which mails of a folder are stored, for the time between that and their being moved. */
@Repository
class FetchedMails {

    /** Longer than any node can be behind, so that none takes a mail for new that another has moved. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcTemplate jdbc;

    FetchedMails(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers the mail within the transaction that stores it.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it is stored already
     */
    void add(String folder, long uidValidity, long uid, Instant now) {
        jdbc.update("insert into mail_fetched values (?, ?, ?, ?)", folder, uidValidity, uid, now.atOffset(UTC));
    }

    boolean contains(String folder, long uidValidity, long uid) {
        return !jdbc.queryForList(
                        "select 1 from mail_fetched where folder = ? and uid_validity = ? and uid = ?",
                        Integer.class,
                        folder,
                        uidValidity,
                        uid)
                .isEmpty();
    }

    /** Forgets the mails that have long left the folder. */
    void forgetAllBut(Collection<Long> uids, String folder, long uidValidity, Instant now) {
        List<Long> old = jdbc.queryForList(
                "select uid from mail_fetched where folder = ? and uid_validity = ? and fetched_at < ?",
                Long.class,
                folder,
                uidValidity,
                now.minus(REMEMBERED).atOffset(UTC));
        Set<Long> gone = new HashSet<>(old);
        gone.removeAll(uids);
        jdbc.batchUpdate(
                "delete from mail_fetched where folder = ? and uid_validity = ? and uid = ?",
                gone.stream()
                        .map(uid -> new Object[] {folder, uidValidity, uid})
                        .toList());
    }
}
