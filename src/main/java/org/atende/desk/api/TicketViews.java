package org.atende.desk.api;

import java.time.Clock;
import java.util.List;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.ticket.Link;
import org.atende.ticket.ResponseClock;
import org.atende.ticket.StatusRules;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Shows tickets with what stands beside their row. */
@Component
class TicketViews {

    private final Tickets tickets;
    private final Customers customers;
    private final Clock clock;

    TicketViews(Tickets tickets, Customers customers, Clock clock) {
        this.tickets = tickets;
        this.customers = customers;
        this.clock = clock;
    }

    List<TicketView> of(List<Ticket> tickets) {
        return tickets.stream().map(this::of).toList();
    }

    TicketView of(Ticket ticket) {
        return new TicketView(
                ticket.number().value(),
                ticket.subject(),
                ticket.status(),
                ticket.department(),
                ticket.priority(),
                ticket.team(),
                ticket.channel(),
                requester(ticket),
                ticket.assignee(),
                List.of(ticket.tags()),
                ticket.unread(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.resolvedAt(),
                ticket.reopenUntil(),
                ticket.followUpAt(),
                sla(ticket),
                tickets.links(ticket).stream().map(TicketViews::linked).toList(),
                StatusRules.allowed(ticket.status()));
    }

    private TicketView.Person requester(Ticket ticket) {
        String name = customers.find(ticket.requester()).map(Customer::name).orElse(null);
        return new TicketView.Person(ticket.requesterEmail(), name);
    }

    private TicketView.Sla sla(Ticket ticket) {
        ResponseClock promised = ticket.clock();
        return new TicketView.Sla(
                promised.dueAt(),
                promised.targetSeconds(),
                promised.spentAt(clock.instant()).toSeconds(),
                promised.runningSince() != null,
                promised.escalations());
    }

    private static TicketView.Linked linked(Tickets.LinkedTicket link) {
        return new TicketView.Linked(
                link.number().value(), kind(link.kind(), link.outgoing()), link.subject(), link.status());
    }

    private static String kind(Link.Kind kind, boolean outgoing) {
        return switch (kind) {
            case RELATES -> "RELATES";
            case FOLLOWS -> outgoing ? "FOLLOWS" : "FOLLOWED_BY";
            case DUPLICATES -> outgoing ? "DUPLICATES" : "DUPLICATED_BY";
        };
    }
}
