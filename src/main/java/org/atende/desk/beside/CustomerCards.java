package org.atende.desk.beside;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.company.Companies;
import org.atende.identity.company.Company;
import org.atende.ticket.Actor;
import org.atende.ticket.Sharing;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks a ticket's customer up, with the other tickets that they have. */
@Component
class CustomerCards {

    private static final int LOOKED_AT = 100;
    private static final int SHOWN = 10;
    private static final Comparator<OtherTicket> OPEN_AND_NEWEST_FIRST =
            comparing(OtherTicket::isOpen).thenComparing(OtherTicket::createdAt).reversed();

    private final Customers customers;
    private final Tickets tickets;
    private final Companies companies;
    private final Sharing sharing;
    private final JdbcClient jdbc;

    CustomerCards(Customers customers, Tickets tickets, Companies companies, Sharing sharing, JdbcClient jdbc) {
        this.customers = customers;
        this.tickets = tickets;
        this.companies = companies;
        this.sharing = sharing;
        this.jdbc = jdbc;
    }

    CustomerCard of(Ticket ticket, Actor by) {
        Customer customer = customers.find(ticket.requester()).orElseThrow();
        Optional<Company> company = companies.of(customer.email());
        List<Ticket> others = others(ticket);
        List<OtherTicket> readable =
                others.stream().filter(by::mayRead).map(OtherTicket::of).toList();
        int open = (int) readable.stream().filter(OtherTicket::isOpen).count();
        return new CustomerCard(
                customer.email(),
                customer.name(),
                customer.language(),
                customer.tier(),
                customer.since(),
                company.map(Company::name).orElse(null),
                sharedWith(ticket, company),
                readable.stream().sorted(OPEN_AND_NEWEST_FIRST).limit(SHOWN).toList(),
                open,
                readable.size() - open,
                others.size() - readable.size());
    }

    private List<String> sharedWith(Ticket ticket, Optional<Company> company) {
        Sharing.Shares shares = sharing.of(ticket);
        Stream<String> everybody = shares.company() ? company.map(Company::name).stream() : Stream.empty();
        return Stream.concat(everybody, shares.colleagues().stream().map(Customer::email))
                .toList();
    }

    private List<Ticket> others(Ticket ticket) {
        List<UUID> ids = jdbc.sql(
                        """
                        SELECT id FROM ticket WHERE requester_email = :email AND id <> :id
                        ORDER BY created_at DESC, id DESC LIMIT :most""")
                .param("email", ticket.requesterEmail())
                .param("id", ticket.id())
                .param("most", LOOKED_AT)
                .query(UUID.class)
                .list();
        return tickets.all(ids);
    }
}
