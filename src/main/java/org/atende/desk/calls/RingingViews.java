package org.atende.desk.calls;

import java.util.List;
import java.util.UUID;
import org.atende.identity.Caller;
import org.atende.identity.Callers;
import org.atende.identity.Customer;
import org.atende.ticket.Actor;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whose number rings, and what of theirs is open. */
@Component
class RingingViews {

    private static final int CALLERS = 3;
    private static final int TICKETS = 5;

    private final Callers callers;
    private final Tickets tickets;
    private final JdbcClient jdbc;

    RingingViews(Callers callers, Tickets tickets, JdbcClient jdbc) {
        this.callers = callers;
        this.tickets = tickets;
        this.jdbc = jdbc;
    }

    RingingView of(Ringing.Call call, Actor agent) {
        List<RingingView.Who> known = call.number() == null
                ? List.of()
                : callers.withNumber(call.number(), CALLERS).stream()
                        .map(caller -> who(caller, agent))
                        .toList();
        return new RingingView(call.id(), call.number(), known);
    }

    private RingingView.Who who(Caller caller, Actor agent) {
        Customer customer = caller.customer();
        String email = caller.hasAddress() ? customer.email() : null;
        List<RingingView.OpenTicket> open = tickets.all(newestOpen(customer)).stream()
                .filter(agent::mayRead)
                .map(RingingViews::shown)
                .toList();
        return new RingingView.Who(customer.id(), customer.name(), email, false, open);
    }

    private static RingingView.OpenTicket shown(Ticket ticket) {
        return new RingingView.OpenTicket(
                ticket.number().value(), ticket.subject(), ticket.status().name());
    }

    private List<UUID> newestOpen(Customer customer) {
        return jdbc.sql(
                        """
                        SELECT id FROM ticket WHERE requester_email = ? AND requester = ? AND status <> 'CLOSED'
                        ORDER BY created_at DESC, id DESC LIMIT ?""")
                .params(customer.email(), customer.id(), TICKETS)
                .query(UUID.class)
                .list();
    }
}
