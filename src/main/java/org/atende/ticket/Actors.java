package org.atende.ticket;

import org.atende.identity.Agent;
import org.atende.identity.DeskSettings;
import org.springframework.stereotype.Component;

/** Who an agent is to the tickets, as the settings have it. */
@Component
public class Actors {

    private final DeskSettings settings;

    Actors(DeskSettings settings) {
        this.settings = settings;
    }

    public Actor of(Agent agent) {
        return Actor.of(
                agent,
                switch (settings.departments()) {
                    case OWN -> Actor.Reach.OWN;
                    case READ -> Actor.Reach.READS_ALL;
                    case WORK -> Actor.Reach.WORKS_ALL;
                });
    }
}
