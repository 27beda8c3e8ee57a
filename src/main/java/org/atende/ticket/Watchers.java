package org.atende.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agents who want to hear of a ticket that is not theirs. */
@Component
class Watchers {

    private final JdbcClient jdbc;
    private final Journal journal;

    Watchers(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** @param ticket locked, so that nobody is added twice */
    void watch(Ticket ticket, boolean watching, Actor by) {
        if (watching == of(List.of(ticket)).getOrDefault(ticket.id(), List.of()).contains(by.id())) {
            return;
        }
        String sql = watching
                ? "INSERT INTO ticket_watcher (ticket_id, agent) VALUES (?, ?)"
                : "DELETE FROM ticket_watcher WHERE ticket_id = ? AND agent = ?";
        jdbc.sql(sql).params(ticket.id(), by.id()).update();
        journal.record(ticket, by, watching ? Verb.WATCH : Verb.UNWATCH, null);
    }

    Map<UUID, List<String>> of(Collection<Ticket> tickets) {
        return jdbc
                .sql("SELECT ticket_id, agent FROM ticket_watcher WHERE ticket_id IN (:ids) ORDER BY agent")
                .param("ids", tickets.stream().map(Ticket::id).toList())
                .query((row, n) -> Map.entry(row.getObject("ticket_id", UUID.class), row.getString("agent")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
