package org.atende.ticket;

import java.time.Clock;
import org.atende.identity.Agents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a ticket into somebody's hands; its status stays. */
@Component
class Assigning {

    private final TicketRepository tickets;
    private final TicketProcess process;
    private final Agents agents;
    private final Actors actors;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assigning(
            TicketRepository tickets,
            TicketProcess process,
            Agents agents,
            Actors actors,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.process = process;
        this.agents = agents;
        this.actors = actors;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @param agent the sign-in name, or null for nobody */
    void assign(Ticket ticket, String agent, Actor by) {
        Rights.requireWork(by, ticket);
        ticket.stay(Verb.ASSIGN);
        if (agent == null) {
            requireThatNobodyMayHaveIt(ticket);
        } else {
            requireThatTheyMayWork(ticket, agent);
        }
        ticket.assign(agent);
        ticket.touched(clock.instant());
        tickets.save(ticket);
        process.assigned(ticket);
        journal.record(ticket, by, Verb.ASSIGN, agent);
        events.publishEvent(new TicketUpdated(ticket, Update.ASSIGNED, null, by, false));
    }

    private static void requireThatNobodyMayHaveIt(Ticket ticket) {
        if (ticket.status() != Status.IN_QUEUE && ticket.status() != Status.UNDER_REVIEW) {
            throw new NotAllowed("Somebody must have the ticket in this status. Release it to the queue instead.");
        }
    }

    private void requireThatTheyMayWork(Ticket ticket, String agent) {
        Actor chosen = agents.find(agent)
                .map(actors::of)
                .orElseThrow(() -> new InvalidRequest("agent", "is nobody of the desk"));
        if (!chosen.mayWorkIn(ticket.department())) {
            throw new InvalidRequest(
                    "agent", "%s does not work on %s's tickets".formatted(chosen.name(), ticket.department()));
        }
    }
}
