package org.atende.mail.intake;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Handles a mail by a line in a table, so that what was committed can be counted. */
class LedgerHandler implements MailHandler {

    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private volatile JdbcTemplate jdbc;
    volatile Consumer<IntakeMail> whileApplying = mail -> {};
    volatile boolean sameMailTwiceAtOnce;

    void writeTo(JdbcTemplate jdbc) {
        jdbc.execute("create table if not exists ledger (intake_id uuid not null, size integer not null)");
        this.jdbc = jdbc;
    }

    @Override
    public Change read(IntakeMail mail) {
        return () -> {
            sameMailTwiceAtOnce |= !inHand.add(mail.id());
            try {
                jdbc.update("insert into ledger values (?, ?)", mail.id(), mail.raw().length);
                whileApplying.accept(mail);
                return Applied.to("YZP-171-95989", mail.id(), Outcome.OPENED);
            } finally {
                inHand.remove(mail.id());
            }
        };
    }

    int lines() {
        return jdbc.queryForObject("select count(*) from ledger", Integer.class);
    }

    int mails() {
        return jdbc.queryForObject("select count(distinct intake_id) from ledger", Integer.class);
    }
}
