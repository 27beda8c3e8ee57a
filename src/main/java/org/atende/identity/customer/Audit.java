package org.atende.identity.customer;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done to prove, or in the name of, a customer's identity; only ever added to. */
@Component
public class Audit {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by an agent's name, an internet address, or null for the customer where neither is known */
    public void record(UUID customer, Deed what, String by) {
        jdbc.sql("insert into customer_audit (id, customer_id, at, what, done_by) values (?, ?, ?, ?, ?)")
                .params(IDS.generate(), customer, Timestamp.from(clock.instant()), what.name(), by)
                .update();
    }

    /** Newest first. */
    public List<Entry> of(UUID customer) {
        return jdbc.sql("select at, what, done_by from customer_audit where customer_id = ? order by at desc, id desc")
                .param(customer)
                .query((row, n) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        Deed.valueOf(row.getString("what")),
                        row.getString("done_by")))
                .list();
    }

    public enum Deed {
        SIGNED_IN,
        SIGNED_OUT,
        ENDED_EVERYWHERE,
        HANDED_OVER,
        PIN_MADE,
        PIN_RIGHT,
        PIN_WRONG,
        PIN_VOID,
        EXPORTED,
        ERASURE_ASKED,
        ERASURE_WITHDRAWN
    }

    public record Entry(Instant at, Deed what, String by) {}
}
