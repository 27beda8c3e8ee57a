package org.atende.desk.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atende.ticket.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has which ticket open, on any node; by the database's clock, because the nodes' clocks may differ. */
@Component
class Presence {

    /** All tickets that this node's people look at, in one question. */
    private static final String LOOK =
            """
            SELECT t.id, t.version, t.updated_at, p.agent, p.agent_name,
                   (SELECT MAX(s.state_at) FROM mail_summary s WHERE s.ticket_id = t.id) AS mails_at,
                   COALESCE(p.typing_until > CURRENT_TIMESTAMP, FALSE) AS typing,
                   c.state, c.last_seq, c.seen_at,
                   COALESCE(c.customer_typing_until > CURRENT_TIMESTAMP, FALSE) AS customer_types
            FROM ticket t
            LEFT JOIN chat c ON c.ticket_id = t.id
            LEFT JOIN ticket_presence p
                ON p.ticket_id = t.id AND p.seen_at > CURRENT_TIMESTAMP - INTERVAL '10' SECOND
            WHERE t.id IN (:tickets)
            ORDER BY p.agent_name, p.agent""";

    /** A customer's window shows itself every ten seconds. */
    private static final Duration GONE_AFTER = Duration.ofSeconds(25);

    private final UUID node = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void arrived(UUID connection, UUID ticket, Actor agent) {
        jdbc.sql(
                        """
                        INSERT INTO ticket_presence (connection, node, ticket_id, agent, agent_name, seen_at)
                        VALUES (?, ?, ?, ?, ?, CURRENT_TIMESTAMP)""")
                .params(connection, node, ticket, agent.id(), agent.name())
                .update();
    }

    void left(UUID connection) {
        jdbc.sql("DELETE FROM ticket_presence WHERE connection = ?")
                .param(connection)
                .update();
    }

    void typing(UUID ticket, String agent) {
        jdbc.sql(
                        """
                        UPDATE ticket_presence SET typing_until = CURRENT_TIMESTAMP + INTERVAL '5' SECOND
                        WHERE ticket_id = ? AND agent = ?""")
                .params(ticket, agent)
                .update();
    }

    /** This node's people are still there; those of nodes that are gone are swept away. */
    void renew() {
        jdbc.sql("UPDATE ticket_presence SET seen_at = CURRENT_TIMESTAMP WHERE node = ?")
                .param(node)
                .update();
        jdbc.sql("DELETE FROM ticket_presence WHERE seen_at < CURRENT_TIMESTAMP - INTERVAL '60' SECOND")
                .update();
    }

    Map<UUID, Glance> look(Collection<UUID> tickets) {
        Map<UUID, Glance> found = new LinkedHashMap<>();
        jdbc.sql(LOOK).param("tickets", tickets).query(row -> {
            Glance glance = glance(row);
            found.merge(glance.ticket(), glance, Presence::together);
        });
        return found;
    }

    private Glance glance(ResultSet row) throws SQLException {
        List<Glance.Person> people = row.getString("agent") == null
                ? List.of()
                : List.of(new Glance.Person(
                        row.getString("agent"), row.getString("agent_name"), row.getBoolean("typing")));
        return new Glance(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                instant(row, "updated_at"),
                instant(row, "mails_at"),
                people,
                chat(row));
    }

    private Glance.OfChat chat(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state == null
                ? null
                : new Glance.OfChat(
                        state,
                        row.getInt("last_seq"),
                        row.getBoolean("customer_types"),
                        instant(row, "seen_at").plus(GONE_AFTER).isAfter(clock.instant()));
    }

    /** One ticket, two windows; an agent with several counts once. */
    private static Glance together(Glance first, Glance second) {
        Map<String, Glance.Person> people = new LinkedHashMap<>();
        for (Glance glance : List.of(first, second)) {
            glance.people().forEach(one -> people.merge(one.agent(), one, (a, b) -> a.typing() ? a : b));
        }
        return new Glance(
                first.ticket(),
                first.version(),
                first.updatedAt(),
                first.mailsAt(),
                new ArrayList<>(people.values()),
                first.chat());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
