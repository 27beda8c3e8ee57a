package org.atende.mail.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what went round lately, looking at no more rows than are needed to know. */
@Repository
class LoopCounts {

    private final JdbcClient jdbc;

    LoopCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int comeBack(Instant since, int most) {
        return count(
                "SELECT received_at FROM mail_intake WHERE outcome = 'LOOP' ORDER BY id DESC LIMIT ?", since, most);
    }

    /** Mails to customers: a busy day alone passes the limits of what agents are told. */
    int held(Instant since, int most) {
        return count(
                """
                SELECT state_at FROM mail_summary WHERE state = 'HELD' AND audience = 'CUSTOMER'
                ORDER BY state_at DESC LIMIT ?""",
                since,
                most);
    }

    private int count(String newest, Instant since, int most) {
        return (int) jdbc
                .sql(newest)
                .param(most)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list()
                .stream()
                .filter(since::isBefore)
                .count();
    }
}
