package org.atende.ticket;

import org.atende.identity.Agent;
import org.atende.identity.DeskSettings;

/** Who an agent would be under other settings than the application's. */
public final class TestActors {

    private TestActors() {}

    public static Actor of(Agent agent, DeskSettings settings) {
        return new Actors(settings).of(agent);
    }
}
