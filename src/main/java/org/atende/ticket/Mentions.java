package org.atende.ticket;

import java.util.List;
import org.atende.identity.Agents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whoever is named in a note is told of it, and hears of the ticket from then on. */
@Component
class Mentions {

    private final Agents agents;
    private final Actors actors;
    private final Watchers watchers;
    private final ApplicationEventPublisher events;

    Mentions(Agents agents, Actors actors, Watchers watchers, ApplicationEventPublisher events) {
        this.agents = agents;
        this.actors = actors;
        this.watchers = watchers;
        this.events = events;
    }

    /** Those who may not read the ticket learn nothing. */
    void tell(Ticket ticket, Message note, Actor by) {
        List<Actor> named = Mention.in(note.text()).stream()
                .flatMap(id -> agents.find(id).stream())
                .map(actors::of)
                .filter(agent -> !agent.id().equals(by.id()) && agent.mayRead(ticket))
                .toList();
        named.forEach(agent -> watchers.watch(ticket, true, agent));
        if (!named.isEmpty()) {
            events.publishEvent(new TicketUpdated(ticket, Update.MENTIONED, note, by, false));
        }
    }
}
