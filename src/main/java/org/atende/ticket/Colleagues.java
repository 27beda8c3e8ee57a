package org.atende.ticket;

import org.atende.identity.Agents;
import org.springframework.stereotype.Component;

/** Into whose hands a ticket may be put: those who may work on it. */
@Component
class Colleagues {

    private final Agents agents;
    private final Actors actors;

    Colleagues(Agents agents, Actors actors) {
        this.agents = agents;
        this.actors = actors;
    }

    /** @param field what the request calls the agent */
    void requireThatTheyMayWork(Ticket ticket, String agent, String field) {
        Actor chosen = agents.find(agent)
                .map(actors::of)
                .orElseThrow(() -> new InvalidRequest(field, "is nobody of the desk"));
        if (!chosen.mayWorkIn(ticket.department())) {
            throw new InvalidRequest(
                    field, "%s does not work on %s's tickets".formatted(chosen.name(), ticket.department()));
        }
    }
}
