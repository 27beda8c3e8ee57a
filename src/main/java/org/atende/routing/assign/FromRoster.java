package org.atende.routing.assign;

import org.atende.ticket.AgentChoice;
import org.atende.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Chooses among the agents of the roster. */
@Component
class FromRoster implements AgentChoice {

    @Override
    public Choice choose(Ticket ticket, Wish wish) {
        return new Choice(null, "EMPTY_POOL · " + wish.pool());
    }
}
