package org.atende.desk.api;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        Map<UUID, String> names = new HashMap<>();
        customers
                .all(tickets.stream().map(Ticket::requester).distinct().toList())
                .forEach(customer -> names.put(customer.id(), customer.name()));
        Map<UUID, List<Tickets.LinkedTicket>> links = this.tickets.links(tickets);
        return tickets.stream()
                .map(ticket -> of(ticket, names.get(ticket.requester()), links.getOrDefault(ticket.id(), List.of())))
                .toList();
    }

    TicketView of(Ticket ticket) {
        return of(List.of(ticket)).get(0);
    }

    private TicketView of(Ticket ticket, String requester, List<Tickets.LinkedTicket> links) {
        return new TicketView(
                ticket.number().value(),
                ticket.subject(),
                ticket.status(),
                ticket.department(),
                ticket.priority(),
                ticket.team(),
                ticket.channel(),
                new TicketView.Person(ticket.requesterEmail(), requester),
                ticket.assignee(),
                List.of(ticket.tags()),
                ticket.unread(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.resolvedAt(),
                ticket.reopenUntil(),
                ticket.followUpAt(),
                sla(ticket),
                links.stream().map(TicketViews::linked).toList(),
                StatusRules.allowed(ticket.status()));
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
