package org.atende.desk.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atende.identity.Customers;
import org.atende.sla.ServiceLevels;
import org.atende.ticket.Actor;
import org.atende.ticket.Link;
import org.atende.ticket.Rating;
import org.atende.ticket.Ratings;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Shows tickets with what stands beside their row. */
@Component
class TicketViews {

    private final Tickets tickets;
    private final Customers customers;
    private final Ratings ratings;
    private final ServiceLevels levels;

    TicketViews(Tickets tickets, Customers customers, Ratings ratings, ServiceLevels levels) {
        this.tickets = tickets;
        this.customers = customers;
        this.ratings = ratings;
        this.levels = levels;
    }

    /** As this reader may see them. */
    List<TicketView> of(List<Ticket> shown, Actor by) {
        Map<UUID, String> names = new HashMap<>();
        customers
                .all(shown.stream().map(Ticket::requester).distinct().toList())
                .forEach(customer -> names.put(customer.id(), customer.name()));
        Map<UUID, Tickets.Relations> relations = tickets.relations(shown);
        Map<UUID, Rating> given = ratings.of(shown.stream().map(Ticket::id).toList());
        return shown.stream()
                .map(ticket -> of(
                        ticket, names.get(ticket.requester()), relations.get(ticket.id()), given.get(ticket.id()), by))
                .toList();
    }

    TicketView of(Ticket ticket, Actor by) {
        return of(List.of(ticket), by).get(0);
    }

    private TicketView of(Ticket ticket, String requester, Tickets.Relations relations, Rating rating, Actor by) {
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
                levels.of(ticket),
                relations.links().stream().map(link -> linked(link, by)).toList(),
                ticket.mergedInto() == null ? null : ticket.mergedInto().value(),
                relations.merged().stream().map(TicketNumber::value).toList(),
                relations.watchers().contains(by.id()),
                relations.watchers(),
                rating,
                ticket.allowed());
    }

    private static TicketView.Linked linked(Tickets.LinkedTicket link, Actor by) {
        return new TicketView.Linked(
                link.number().value(),
                kind(link.kind(), link.outgoing()),
                by.mayRead(link) ? link.subject() : null,
                link.status());
    }

    private static String kind(Link.Kind kind, boolean outgoing) {
        return switch (kind) {
            case RELATES -> "RELATES";
            case FOLLOWS -> outgoing ? "FOLLOWS" : "FOLLOWED_BY";
            case DUPLICATES -> outgoing ? "DUPLICATES" : "DUPLICATED_BY";
            case SPLIT -> outgoing ? "SPLIT_FROM" : "SPLIT_INTO";
        };
    }
}
