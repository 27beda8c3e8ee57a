package org.atende.identity.customer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts tries in the database, so that all nodes count together, and whatever becomes of the try itself. */
@Component
public class RateLimits {

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    RateLimits(JdbcClient jdbc, Keys keys, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Counts one more try.
     *
     * @param what is tried, for example {@code sign-in-mail}
     * @param who tries, or whom it concerns; only a keyed hash is kept
     * @return whether it is within the rate
     */
    public boolean allow(String what, String who, Rate rate) {
        return count(what, who, rate) <= rate.most();
    }

    /** As {@link #allow}; the number of tries in the current window, this one included. */
    public int count(String what, String who, Rate rate) {
        long seconds = rate.within().toSeconds();
        long window = clock.instant().getEpochSecond() / seconds;
        Instant ends = Instant.ofEpochSecond((window + 1) * seconds);
        String whose = keys.mac("rate-limit", who);
        try {
            return ownTransaction.execute(status -> counted(what, whose, window, ends));
        } catch (DuplicateKeyException someoneWasFaster) {
            return ownTransaction.execute(status -> counted(what, whose, window, ends));
        }
    }

    private int counted(String what, String who, long window, Instant ends) {
        int known = jdbc.sql("update try_count set tries = tries + 1 where what = ? and who = ? and slot = ?")
                .params(what, who, window)
                .update();
        if (known == 0) {
            jdbc.sql("insert into try_count (what, who, slot, tries, ends_at) values (?, ?, ?, 1, ?)")
                    .params(what, who, window, Timestamp.from(ends))
                    .update();
            return 1;
        }
        return jdbc.sql("select tries from try_count where what = ? and who = ? and slot = ?")
                .params(what, who, window)
                .query(Integer.class)
                .single();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void forget() {
        jdbc.sql("delete from try_count where ends_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
