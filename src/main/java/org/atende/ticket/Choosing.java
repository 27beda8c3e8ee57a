package org.atende.ticket;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a ticket to the agent whom the rules choose, and says so once the rest of its story is written down. */
@Component
class Choosing {

    private final AgentChoice agents;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Choosing(AgentChoice agents, Journal journal, ApplicationEventPublisher events) {
        this.agents = agents;
        this.journal = journal;
        this.events = events;
    }

    Optional<String> choose(Ticket ticket, AgentChoice.Wish wish) {
        if (ticket.isBackFromMistake()) {
            return Optional.empty();
        }
        AgentChoice.Choice choice = agents.choose(ticket, wish);
        ticket.chosen(choice);
        return Optional.ofNullable(choice.agent());
    }

    /** Needs the ticket's row to be there. */
    void tell(Ticket ticket) {
        AgentChoice.Choice choice = ticket.takeChoice();
        if (choice == null) {
            return;
        }
        if (choice.agent() == null) {
            journal.record(ticket, Actor.DESK, Update.UNCHOSEN, choice.why());
        } else {
            journal.record(ticket, Actor.DESK, Update.CHOSEN, Status.IN_QUEUE, Status.IN_PROGRESS, choice.why());
            events.publishEvent(new TicketUpdated(ticket, Update.ASSIGNED, null, Actor.DESK, false));
        }
    }
}
