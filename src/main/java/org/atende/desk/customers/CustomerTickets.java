package org.atende.desk.customers;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.atende.identity.Customer;
import org.atende.ticket.Sharing;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One customer's newest tickets, along an index. */
@Component
class CustomerTickets {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Sharing sharing;

    CustomerTickets(JdbcClient jdbc, Tickets tickets, Sharing sharing) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.sharing = sharing;
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

    /** Those that colleagues show to them. */
    List<Ticket> shared(Customer customer) {
        return tickets.all(sharing.sharedWith(customer, MOST)).stream()
                .sorted(Comparator.comparing(Ticket::createdAt).reversed())
                .toList();
    }

    @Transactional
    void share(TicketNumber number, boolean company, List<String> colleagues, Customer customer) {
        sharing.withCompany(number, company, customer);
        sharing.of(tickets.get(number)).colleagues().forEach(one -> sharing.without(number, one.id(), customer));
        colleagues.forEach(one -> sharing.with(number, one, customer));
    }
}
