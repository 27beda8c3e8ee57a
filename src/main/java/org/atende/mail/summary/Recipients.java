package org.atende.mail.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.ticket.Actor;
import org.atende.ticket.Actors;
import org.atende.ticket.Mention;
import org.atende.ticket.Sharing;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketUpdated;
import org.atende.ticket.Tickets;
import org.atende.ticket.Update;
import org.springframework.stereotype.Component;

/** Who is told of an update: the side that did not make it. */
@Component
class Recipients {

    private final Customers customers;
    private final Agents agents;
    private final Actors actors;
    private final Tickets tickets;
    private final Sharing sharing;

    Recipients(Customers customers, Agents agents, Actors actors, Tickets tickets, Sharing sharing) {
        this.customers = customers;
        this.agents = agents;
        this.actors = actors;
        this.tickets = tickets;
        this.sharing = sharing;
    }

    List<Recipient> of(TicketUpdated update) {
        Stream<Recipient> told = Stream.concat(customers(update), desk(update));
        return told
                .collect(Collectors.toMap(
                        one -> one.audience() + " " + one.address().toLowerCase(Locale.ROOT),
                        Function.identity(),
                        (first, again) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static boolean isForCustomer(TicketUpdated update) {
        return switch (update.what()) {
            case OPENED,
                    ANSWERED,
                    SCHEDULED,
                    RESOLVED,
                    REMINDED,
                    AUTO_CLOSED,
                    MERGED,
                    UNMERGED,
                    SPLIT,
                    CHAT_MISSED,
                    CHAT_ENDED -> true;
            case REOPENED -> update.by().role() != Actor.Role.CUSTOMER;
            case CUSTOMER_WROTE,
                    CUSTOMER_CLOSED,
                    TRANSFERRED,
                    DATE_REACHED,
                    WARNED,
                    ESCALATED,
                    BECAME_CRITICAL,
                    RECALCULATED,
                    ASSIGNED,
                    CHOSEN,
                    UNCHOSEN,
                    MENTIONED,
                    TAKEN_BACK,
                    MOVED,
                    ENDED,
                    CHAT_STARTED -> false;
        };
    }

    /** The ticket's customer and the colleagues who take part in it; whoever wrote knows. */
    private Stream<Recipient> customers(TicketUpdated update) {
        if (!update.answerable()) {
            return Stream.empty();
        }
        Stream<Customer> own = isForCustomer(update) || isByColleague(update)
                ? customers.find(update.ticket().requester()).stream()
                : Stream.empty();
        Stream<Customer> colleagues =
                isForColleagues(update.what()) ? sharing.correspondents(update.ticket()).stream() : Stream.empty();
        return Stream.concat(own, colleagues.filter(one -> !one.id()
                        .toString()
                        .equals(update.by().id())))
                .filter(customer -> !customer.email().endsWith(".invalid"))
                .map(Recipients::recipient);
    }

    private static boolean isByColleague(TicketUpdated update) {
        return update.by().role() == Actor.Role.CUSTOMER
                && !update.ticket().requester().toString().equals(update.by().id())
                && isForColleagues(update.what());
    }

    /** What happens to the conversation; merging and splitting concern tickets that were not shared. */
    private static boolean isForColleagues(Update what) {
        return switch (what) {
            case ANSWERED, SCHEDULED, RESOLVED, REOPENED, REMINDED, AUTO_CLOSED, CUSTOMER_WROTE, CUSTOMER_CLOSED ->
                true;
            default -> false;
        };
    }

    /** Nobody is told of what they did themselves. */
    private Stream<Recipient> desk(TicketUpdated update) {
        return concerned(update)
                .filter(agent -> agent.email() != null && !agent.email().isBlank())
                .filter(agent -> !agent.id().equals(update.by().id()))
                .map(agent -> new Recipient(Summary.Audience.DESK, agent.email(), agent.name(), agent.language()));
    }

    private Stream<Agent> concerned(TicketUpdated update) {
        Ticket ticket = update.ticket();
        return switch (update.what()) {
            case OPENED, SPLIT, CHAT_MISSED -> queue(ticket);
            case TRANSFERRED -> Stream.concat(queue(ticket), watchers(ticket));
            case REOPENED ->
                update.by().role() == Actor.Role.CUSTOMER
                        ? Stream.concat(queue(ticket), watchers(ticket))
                        : Stream.empty();
            case CUSTOMER_WROTE, CUSTOMER_CLOSED, DATE_REACHED -> Stream.concat(responsible(ticket), watchers(ticket));
            case WARNED, ESCALATED -> Stream.concat(decided(update), watchers(ticket));
            case BECAME_CRITICAL -> decided(update);
            case ASSIGNED -> assigned(ticket);
            case MENTIONED -> mentioned(update);
            case MERGED -> Stream.concat(assigned(ticket), watchers(ticket));
            case ANSWERED,
                    SCHEDULED,
                    RESOLVED,
                    REMINDED,
                    AUTO_CLOSED,
                    CHOSEN,
                    UNCHOSEN,
                    UNMERGED,
                    TAKEN_BACK,
                    RECALCULATED,
                    MOVED,
                    ENDED,
                    CHAT_STARTED,
                    CHAT_ENDED -> Stream.empty();
        };
    }

    /** Those whom the table of escalations names. */
    private Stream<Agent> decided(TicketUpdated update) {
        return update.told().stream().flatMap(told -> switch (told) {
            case AGENT -> responsible(update.ticket());
            case MANAGERS -> agents.members("manager").stream();
        });
    }

    /** Nobody needs to look for what somebody has been given already. */
    private Stream<Agent> queue(Ticket ticket) {
        return ticket.assignee() == null ? team(ticket) : Stream.empty();
    }

    private Stream<Agent> team(Ticket ticket) {
        return agents.members(ticket.department().group()).stream();
    }

    private Stream<Agent> responsible(Ticket ticket) {
        return agents.find(ticket.assignee()).map(Stream::of).orElseGet(() -> team(ticket));
    }

    private Stream<Agent> assigned(Ticket ticket) {
        return agents.find(ticket.assignee()).stream();
    }

    private Stream<Agent> mentioned(TicketUpdated update) {
        return Mention.in(update.message().text()).stream()
                .flatMap(id -> agents.find(id).stream())
                .filter(agent -> actors.of(agent).mayRead(update.ticket()));
    }

    /** Whoever watched a ticket that has left for another department may no longer read it. */
    private Stream<Agent> watchers(Ticket ticket) {
        return tickets.watchers(ticket).stream()
                .flatMap(id -> agents.find(id).stream())
                .filter(agent -> actors.of(agent).mayRead(ticket));
    }

    private static Recipient recipient(Customer customer) {
        return new Recipient(Summary.Audience.CUSTOMER, customer.email(), customer.name(), customer.language());
    }

    record Recipient(Summary.Audience audience, String address, String name, Language language) {}
}
