package org.atende.desk.compose;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.atende.ticket.Status;
import org.atende.ticket.TakeBack;
import org.atende.ticket.Ticket;
import org.atende.ticket.Verb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The answers that their authors may still take back. */
@Component
class Undoables {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Undoables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(Ticket ticket, String agent, TakeBack answer, Instant until) {
        jdbc.sql(
                        """
                        INSERT INTO undoable_answer
                            (message, ticket_id, agent, verb, from_status, assignee, unread, follow_up_at, until)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(answer.message(), ticket.id(), agent, answer.verb().name())
                .params(answer.from().name(), answer.assignee(), answer.unread())
                .params(answer.followUpAt() == null ? null : answer.followUpAt().atOffset(UTC), until.atOffset(UTC))
                .update();
    }

    Optional<Undoable> find(UUID message) {
        return jdbc.sql("SELECT * FROM undoable_answer WHERE message = ?")
                .param(message)
                .query((row, number) -> undoable(row))
                .optional();
    }

    /** An agent's last one on a ticket that can still be taken back. */
    Optional<Undoable> last(UUID ticket, String agent) {
        return jdbc.sql(
                        """
                        SELECT * FROM undoable_answer WHERE ticket_id = ? AND agent = ? AND until > ?
                        ORDER BY until DESC LIMIT 1""")
                .params(ticket, agent, clock.instant().atOffset(UTC))
                .query((row, number) -> undoable(row))
                .optional();
    }

    void forget(UUID message) {
        jdbc.sql("DELETE FROM undoable_answer WHERE message = ?").param(message).update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    public void sweep() {
        jdbc.sql("DELETE FROM undoable_answer WHERE until < ?")
                .param(clock.instant().minus(REMEMBERED).atOffset(UTC))
                .update();
    }

    private static Undoable undoable(ResultSet row) throws SQLException {
        OffsetDateTime followUpAt = row.getObject("follow_up_at", OffsetDateTime.class);
        TakeBack answer = new TakeBack(
                row.getObject("message", UUID.class),
                Verb.valueOf(row.getString("verb")),
                Status.valueOf(row.getString("from_status")),
                row.getString("assignee"),
                row.getBoolean("unread"),
                followUpAt == null ? null : followUpAt.toInstant());
        return new Undoable(
                answer,
                row.getString("agent"),
                row.getObject("until", OffsetDateTime.class).toInstant());
    }

    record Undoable(TakeBack answer, String agent, Instant until) {}
}
