package org.atende.desk.demo;

import java.time.Clock;
import org.atende.engine.OneNodeAtATime;
import org.atende.identity.Agents;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.ticket.Actor;
import org.atende.ticket.Actors;
import org.atende.ticket.Channel;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a newcomer tickets to look at, through the door that every ticket comes through. */
@Component
@ConditionalOnProperty("atende.demo.enabled")
class DemoTickets {

    private final Tickets tickets;
    private final Customers customers;
    private final Agents agents;
    private final Actors actors;
    private final OneNodeAtATime oneNode;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoTickets(
            Tickets tickets,
            Customers customers,
            Agents agents,
            Actors actors,
            OneNodeAtATime oneNode,
            JdbcClient jdbc,
            Clock clock) {
        this.tickets = tickets;
        this.customers = customers;
        this.agents = agents;
        this.actors = actors;
        this.oneNode = oneNode;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens all of them, or none where there are tickets already. */
    void bring() {
        customers.known(Stories.GUEST, null, Language.EN);
        oneNode.run(() -> {
            if (!anyTicket()) {
                Stories.all(clock.instant()).forEach(this::tell);
            }
        });
    }

    private boolean anyTicket() {
        return jdbc.sql("SELECT id FROM ticket LIMIT 1").query().listOfRows().size() > 0;
    }

    private void tell(Story story) {
        Customer customer = customers.find(story.customer()).orElseThrow();
        NewTicket request = new NewTicket(
                story.subject(),
                NewMessage.of(story.text()),
                customer,
                story.department(),
                null,
                Channel.EMAIL,
                null,
                true);
        TicketNumber number = tickets.open(request, Actor.of(customer)).ticket().number();
        story.steps().forEach(step -> tickets.perform(number, step, agent(story.agent())));
    }

    private Actor agent(String id) {
        return agents.find(id).map(actors::of).orElseThrow();
    }
}
