package org.atende.ticket;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a ticket into somebody's hands; its status stays. */
@Component
class Assigning {

    private final TicketRepository tickets;
    private final TicketProcess process;
    private final Colleagues colleagues;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assigning(
            TicketRepository tickets,
            TicketProcess process,
            Colleagues colleagues,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.process = process;
        this.colleagues = colleagues;
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
            colleagues.requireThatTheyMayWork(ticket, agent, "agent");
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
}
