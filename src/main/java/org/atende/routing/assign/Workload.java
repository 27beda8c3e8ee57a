package org.atende.routing.assign;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atende.ticket.Status;
import org.atende.ticket.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has how much to do, and who worked for whom; each question is answered from an index of the tickets. */
@Component
class Workload {

    private static final List<String> OPEN = Arrays.stream(Status.values())
            .filter(Status::isOpen)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;

    Workload(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many open tickets each has besides this one; those who have none are left out. */
    Map<String, Integer> open(Collection<String> agents, UUID besides) {
        return jdbc
                .sql(
                        """
                        select assignee, count(*) from ticket
                        where assignee in (:agents) and status in (:open) and id <> :besides group by assignee""")
                .param("agents", agents)
                .param("open", OPEN)
                .param("besides", besides)
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whoever had this ticket, as its row still says. */
    Optional<String> had(Ticket ticket) {
        return jdbc.sql("select assignee from ticket where id = ? and assignee is not null")
                .param(ticket.id())
                .query(String.class)
                .optional();
    }

    /** Who of these agents had the newest of the customer's last fifty other tickets. */
    Optional<String> lastFor(Ticket ticket, Collection<String> agents) {
        return jdbc
                .sql(
                        """
                        select id, assignee from ticket where requester_email = ?
                        order by created_at desc, id desc fetch first 50 rows only""")
                .param(ticket.requesterEmail())
                .query((row, number) -> new Had(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .filter(had -> !had.ticket().equals(ticket.id()))
                .map(Had::agent)
                .filter(agent -> agent != null && agents.contains(agent))
                .findFirst();
    }

    private record Had(UUID ticket, String agent) {}
}
