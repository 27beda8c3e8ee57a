package org.atende.ticket.process;

import java.util.Map;
import java.util.Set;
import org.atende.ticket.TicketUpdated;

/** Whom the table of escalations can name. */
final class Told {

    private static final Map<String, Set<TicketUpdated.Told>> BY_NAME = Map.of(
            "NOBODY", Set.of(),
            "AGENT", Set.of(TicketUpdated.Told.AGENT),
            "MANAGERS", Set.of(TicketUpdated.Told.MANAGERS),
            "AGENT_AND_MANAGERS", Set.of(TicketUpdated.Told.AGENT, TicketUpdated.Told.MANAGERS));

    private Told() {}

    static boolean isKnown(String name) {
        return BY_NAME.containsKey(name);
    }

    static Set<TicketUpdated.Told> of(String name) {
        return BY_NAME.get(name);
    }
}
