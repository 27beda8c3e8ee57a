package org.atende.ticket;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agents have made of timers, and why. It holds as long as the timer is due then; armed anew, it is due otherwise. */
@Component
class TimersSet {

    private final JdbcClient jdbc;

    TimersSet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remember(Ticket ticket, TicketTimer timer, Instant due, String reason, Actor by, Instant now) {
        jdbc.sql("DELETE FROM timer_change WHERE ticket_id = ? AND timer = ?")
                .params(ticket.id(), timer.name())
                .update();
        jdbc.sql("INSERT INTO timer_change (ticket_id, timer, due_at, actor_id, actor_name, reason, changed_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(ticket.id(), timer.name(), Timestamp.from(due), by.id(), by.name(), reason, Timestamp.from(now))
                .update();
    }

    /** The agent's reason, if it was an agent who set the timer to this date. */
    Optional<TimerReason> reason(Ticket ticket, TicketTimer timer, Instant due) {
        return due == null
                ? Optional.empty()
                : jdbc.sql(
                                "SELECT actor_name, reason FROM timer_change WHERE ticket_id = ? AND timer = ? AND due_at = ?")
                        .params(ticket.id(), timer.name(), Timestamp.from(due))
                        .query((row, n) ->
                                TimerReason.agents(due, row.getString("actor_name"), row.getString("reason")))
                        .optional();
    }
}
