package org.atende.ticket;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tickets have beside their rows; as many statements for a list as for one. */
@Component
class AllRelations {

    private final JdbcClient jdbc;
    private final Links links;
    private final Watchers watchers;

    AllRelations(JdbcClient jdbc, Links links, Watchers watchers) {
        this.jdbc = jdbc;
        this.links = links;
        this.watchers = watchers;
    }

    Map<UUID, Tickets.Relations> of(Collection<Ticket> tickets) {
        if (tickets.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Tickets.LinkedTicket>> linked = links.of(tickets);
        Map<String, List<TicketNumber>> merged = merged(tickets);
        Map<UUID, List<String>> watching = watchers.of(tickets);
        return tickets.stream()
                .collect(Collectors.toMap(
                        Ticket::id,
                        ticket -> new Tickets.Relations(
                                linked.getOrDefault(ticket.id(), List.of()),
                                merged.getOrDefault(ticket.number().value(), List.of()),
                                watching.getOrDefault(ticket.id(), List.of())),
                        (same, again) -> same));
    }

    private Map<String, List<TicketNumber>> merged(Collection<Ticket> tickets) {
        return jdbc
                .sql("SELECT merged_into, number FROM ticket WHERE merged_into IN (:numbers) ORDER BY created_at, id")
                .param(
                        "numbers",
                        tickets.stream().map(ticket -> ticket.number().value()).toList())
                .query((row, n) -> Map.entry(row.getString("merged_into"), new TicketNumber(row.getString("number"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
