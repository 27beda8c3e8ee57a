package org.atende.desk.customers;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.atende.identity.Customer;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One customer's newest tickets, along an index. */
@Component
class CustomerTickets {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Tickets tickets;

    CustomerTickets(JdbcClient jdbc, Tickets tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    List<Ticket> of(Customer customer) {
        List<UUID> ids = jdbc.sql(
                        """
                        SELECT id FROM ticket WHERE requester_email = ? AND requester = ?
                        ORDER BY created_at DESC, id DESC LIMIT ?""")
                .params(customer.email(), customer.id(), MOST)
                .query(UUID.class)
                .list();
        return tickets.all(ids).stream()
                .sorted(Comparator.comparing(Ticket::createdAt).reversed())
                .toList();
    }
}
