package org.atende.desk.live;

import org.atende.identity.Agents;
import org.atende.identity.SignedInSessions;
import org.atende.ticket.Actors;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Whether somebody who was let in may still look: a stream outlives the request that was checked. */
@Component
class Admission {

    private final Agents agents;
    private final Actors actors;
    private final Tickets tickets;
    private final SignedInSessions sessions;

    Admission(Agents agents, Tickets tickets, SignedInSessions sessions, Actors actors) {
        this.actors = actors;
        this.agents = agents;
        this.tickets = tickets;
        this.sessions = sessions;
    }

    boolean mayRead(Viewer viewer) {
        return agents.find(viewer.agent.id())
                .map(actors::of)
                .filter(agent -> agent.mayRead(tickets.get(viewer.number)))
                .isPresent();
    }

    boolean isSignedIn(Viewer viewer) {
        return sessions.isStill(viewer.session, viewer.agent.id());
    }
}
