package org.atende.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.atende.ticket.Actor;
import org.atende.ticket.Promise;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The lines, only ever added to; those of one transaction are written at its end, all at once. */
@Component
class Ledger {

    private static final String INSERT =
            """
            insert into sla_ledger (ticket_id, entry, promise, round, state, begun_at, noted_at, cause, actor_role, actor_id,
                calendar, calendar_version, target_seconds, warn_percent, table_version, rule_id, looks, brought_millis, message_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Entry> entries) {
        if (!entries.isEmpty()) {
            pending().addAll(entries);
        }
    }

    List<Entry> of(UUID ticket) {
        write(pending());
        return jdbc.query("select * from sla_ledger where ticket_id = ? order by entry", Ledger::entry, ticket);
    }

    private void write(List<Entry> pending) {
        if (!pending.isEmpty()) {
            jdbc.batchUpdate(INSERT, pending.stream().map(Ledger::values).toList());
            pending.clear();
        }
    }

    private static Object[] values(Entry entry) {
        Terms terms = entry.terms();
        return new Object[] {
            entry.ticket(),
            entry.entry(),
            entry.promise().name(),
            entry.round(),
            entry.state().name(),
            Timestamp.from(entry.begunAt()),
            Timestamp.from(entry.notedAt()),
            entry.cause(),
            entry.actorRole().name(),
            entry.actor(),
            terms.calendar(),
            terms.version(),
            terms.target().toSeconds(),
            terms.warnPercent(),
            terms.table(),
            terms.rule(),
            entry.looks(),
            entry.brought().toMillis(),
            entry.message()
        };
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        Terms terms = new Terms(
                Duration.ofSeconds(row.getLong("target_seconds")),
                row.getString("calendar"),
                row.getInt("calendar_version"),
                row.getInt("warn_percent"),
                row.getInt("table_version"),
                row.getString("rule_id"));
        return new Entry(
                row.getObject("ticket_id", UUID.class),
                row.getInt("entry"),
                Promise.valueOf(row.getString("promise")),
                row.getInt("round"),
                ClockState.valueOf(row.getString("state")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                row.getString("cause"),
                Actor.Role.valueOf(row.getString("actor_role")),
                row.getString("actor_id"),
                terms,
                row.getInt("looks"),
                Duration.ofMillis(row.getLong("brought_millis")),
                row.getObject("message_id", UUID.class));
    }

    @SuppressWarnings("unchecked")
    private List<Entry> pending() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new ArrayList<>();
        }
        Object bound = TransactionSynchronizationManager.getResource(this);
        return bound != null ? (List<Entry>) bound : bind();
    }

    private List<Entry> bind() {
        List<Entry> pending = new ArrayList<>();
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(Ledger.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(Ledger.this, pending);
            }

            @Override
            public void beforeCommit(boolean readOnly) {
                write(pending);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Ledger.this);
            }
        });
        return pending;
    }
}
