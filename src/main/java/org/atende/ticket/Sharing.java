package org.atende.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.company.Companies;
import org.atende.identity.company.Company;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tickets that colleagues may see. A ticket is its customer's alone until they say otherwise; a share holds for addresses at
 * the company's domains, so whoever leaves it, or whose domain the desk takes away, sees nothing more.
 */
@Component
@Transactional
public class Sharing {

    private final JdbcClient jdbc;
    private final Companies companies;
    private final Customers customers;
    private final TicketsAtHand atHand;

    Sharing(JdbcClient jdbc, Companies companies, Customers customers, TicketsAtHand atHand) {
        this.jdbc = jdbc;
        this.companies = companies;
        this.customers = customers;
        this.atHand = atHand;
    }

    /** Whether a customer who is not the ticket's own may read it and answer. */
    @Transactional(readOnly = true)
    public boolean reaches(Ticket ticket, Customer colleague) {
        return reaches(ticket, colleague.id(), colleague.email());
    }

    boolean reaches(Ticket ticket, Actor colleague) {
        return colleague.role() == Actor.Role.CUSTOMER
                && reaches(ticket, UUID.fromString(colleague.id()), colleague.email());
    }

    private boolean reaches(Ticket ticket, UUID colleague, String email) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM ticket_share s JOIN company_domain d ON d.company_id = s.company_id
                                WHERE s.ticket_id = ? AND d.domain = ? AND (s.customer_id IS NULL OR s.customer_id = ?)""")
                        .params(ticket.id(), domain(email), colleague)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Who may see a ticket beside its customer. */
    @Transactional(readOnly = true)
    public Shares of(Ticket ticket) {
        List<Row> rows = jdbc.sql("SELECT customer_id FROM ticket_share WHERE ticket_id = ?")
                .param(ticket.id())
                .query(Row::of)
                .list();
        List<UUID> chosen =
                rows.stream().map(Row::customer).flatMap(Optional::stream).toList();
        boolean company = rows.stream().anyMatch(row -> row.customer().isEmpty());
        return new Shares(company, customers.all(chosen));
    }

    /** The colleagues who get the mails about a ticket: those who were chosen, and those who wrote on it and still may. */
    @Transactional(readOnly = true)
    public List<Customer> correspondents(Ticket ticket) {
        List<UUID> ids = jdbc.sql(
                        """
                        SELECT customer_id FROM ticket_share WHERE ticket_id = ? AND customer_id IS NOT NULL
                        UNION SELECT customer_id FROM ticket_participant WHERE ticket_id = ?""")
                .params(ticket.id(), ticket.id())
                .query(UUID.class)
                .list();
        return customers.all(ids).stream()
                .filter(colleague -> reaches(ticket, colleague))
                .toList();
    }

    /**
     * Lets the whole company see a ticket, or no longer.
     *
     * @throws NotYours if it is another's
     * @throws NotAllowed if its customer is of no company
     */
    public void withCompany(TicketNumber number, boolean shared, Customer by) {
        Ticket ticket = own(number, by);
        jdbc.sql("DELETE FROM ticket_share WHERE ticket_id = ? AND customer_id IS NULL")
                .param(ticket.id())
                .update();
        if (shared) {
            add(ticket, companyOf(by), null);
        }
    }

    /**
     * Lets one colleague see a ticket.
     *
     * @param email at one of the company's domains
     * @throws InvalidRequest if it is no colleague's
     */
    public void with(TicketNumber number, String email, Customer by) {
        Ticket ticket = own(number, by);
        Company company = companyOf(by);
        if (!company.has(email.strip())) {
            throw new InvalidRequest("email", "is not an address of your company");
        }
        Customer colleague = customers.known(email, null, by.language());
        without(ticket, colleague.id());
        if (!colleague.id().equals(by.id())) {
            add(ticket, company, colleague.id());
        }
    }

    public void without(TicketNumber number, UUID colleague, Customer by) {
        without(own(number, by), colleague);
    }

    private void without(Ticket ticket, UUID colleague) {
        jdbc.sql("DELETE FROM ticket_share WHERE ticket_id = ? AND customer_id = ?")
                .params(ticket.id(), colleague)
                .update();
    }

    private void add(Ticket ticket, Company company, UUID colleague) {
        jdbc.sql("INSERT INTO ticket_share (id, ticket_id, company_id, customer_id) VALUES (?, ?, ?, ?)")
                .params(Ids.next(), ticket.id(), company.id(), colleague)
                .update();
    }

    /** Only whose ticket it is says who sees it. */
    private Ticket own(TicketNumber number, Customer by) {
        Ticket ticket = atHand.lock(number);
        Rights.requireWork(Actor.of(by), ticket);
        return ticket;
    }

    private Company companyOf(Customer customer) {
        return companies
                .of(customer.email())
                .orElseThrow(() -> new NotAllowed("The desk knows no company with your address."));
    }

    /** Remembers a colleague who wrote. */
    void tookPart(Ticket ticket, Actor colleague) {
        UUID id = UUID.fromString(colleague.id());
        boolean known = jdbc.sql("SELECT COUNT(*) FROM ticket_participant WHERE ticket_id = ? AND customer_id = ?")
                        .params(ticket.id(), id)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("INSERT INTO ticket_participant (ticket_id, customer_id) VALUES (?, ?)")
                    .params(ticket.id(), id)
                    .update();
        }
    }

    /** The newest tickets that others let this customer see. */
    @Transactional(readOnly = true)
    public List<UUID> sharedWith(Customer customer, int most) {
        return jdbc.sql(
                        """
                        SELECT t.id FROM ticket t WHERE t.requester <> :id AND t.id IN (
                            SELECT s.ticket_id FROM ticket_share s JOIN company_domain d ON d.company_id = s.company_id
                            WHERE d.domain = :domain AND (s.customer_id IS NULL OR s.customer_id = :id))
                        ORDER BY t.created_at DESC, t.id DESC LIMIT :most""")
                .param("id", customer.id())
                .param("domain", domain(customer.email()))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** A company that is no more: what was shared with it is its customers' alone again. */
    public void end(UUID company) {
        for (String table : List.of("ticket_share", "company_domain")) {
            jdbc.sql("DELETE FROM " + table + " WHERE company_id = ?")
                    .param(company)
                    .update();
        }
        jdbc.sql("DELETE FROM company WHERE id = ?").param(company).update();
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    /** @param colleagues who were chosen one by one */
    public record Shares(boolean company, List<Customer> colleagues) {}

    private record Row(Optional<UUID> customer) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(Optional.ofNullable(row.getObject("customer_id", UUID.class)));
        }
    }
}
