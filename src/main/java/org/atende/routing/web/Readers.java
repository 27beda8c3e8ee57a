package org.atende.routing.web;

import org.atende.identity.Agent;
import org.atende.routing.studio.StudioRefusal;

/** Managers and analysts. */
final class Readers {

    private Readers() {}

    static void require(Agent agent) {
        if (!agent.readsAll()) {
            throw new StudioRefusal(StudioRefusal.Kind.NOT_A_READER);
        }
    }
}
