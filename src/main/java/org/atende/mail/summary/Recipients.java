package org.atende.mail.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.ticket.Actor;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketUpdated;
import org.springframework.stereotype.Component;

/** Who is told of an update: the side that did not make it. */
@Component
class Recipients {

    private final Customers customers;
    private final Agents agents;

    Recipients(Customers customers, Agents agents) {
        this.customers = customers;
        this.agents = agents;
    }

    List<Recipient> of(TicketUpdated update) {
        List<Recipient> told = new ArrayList<>();
        boolean byCustomer = update.by().role() == Actor.Role.CUSTOMER;
        switch (update.what()) {
            case OPENED -> {
                customer(update).ifPresent(told::add);
                desk(update, team(update.ticket())).forEach(told::add);
            }
            case CUSTOMER_WROTE, CUSTOMER_CLOSED ->
                desk(update, responsible(update.ticket())).forEach(told::add);
            case REOPENED -> {
                if (byCustomer) {
                    desk(update, team(update.ticket())).forEach(told::add);
                } else {
                    customer(update).ifPresent(told::add);
                }
            }
            case ANSWERED, SCHEDULED, RESOLVED, REMINDED, AUTO_CLOSED ->
                customer(update).ifPresent(told::add);
            case TRANSFERRED -> desk(update, team(update.ticket())).forEach(told::add);
            case DATE_REACHED -> desk(update, responsible(update.ticket())).forEach(told::add);
            case ESCALATED -> {
                Stream<Agent> managers = agents.members("manager").stream();
                desk(update, Stream.concat(responsible(update.ticket()), managers))
                        .forEach(told::add);
            }
            case MOVED, ENDED -> {}
        }
        return told;
    }

    private Optional<Recipient> customer(TicketUpdated update) {
        return customers
                .find(update.ticket().requester())
                .filter(customer -> update.answerable())
                .filter(customer -> !customer.email().endsWith(".invalid"))
                .map(Recipients::recipient);
    }

    private Stream<Agent> team(Ticket ticket) {
        return agents.members(ticket.department().group()).stream();
    }

    private Stream<Agent> responsible(Ticket ticket) {
        return agents.find(ticket.assignee()).map(Stream::of).orElseGet(() -> team(ticket));
    }

    /** Nobody is told of what they did themselves, and nobody twice. */
    private static Stream<Recipient> desk(TicketUpdated update, Stream<Agent> agents) {
        return agents.filter(agent -> agent.email() != null && !agent.email().isBlank())
                .filter(agent -> !agent.id().equals(update.by().id()))
                .distinct()
                .map(agent -> new Recipient(Summary.Audience.DESK, agent.email(), agent.name(), agent.language()));
    }

    private static Recipient recipient(Customer customer) {
        return new Recipient(Summary.Audience.CUSTOMER, customer.email(), customer.name(), customer.language());
    }

    record Recipient(Summary.Audience audience, String address, String name, Language language) {}
}
