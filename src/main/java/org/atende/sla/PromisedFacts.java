package org.atende.sla;

import java.util.List;
import org.atende.routing.KnownFacts;
import org.atende.ticket.Priority;
import org.atende.ticket.Promise;
import org.springframework.stereotype.Component;

/** What the tables of targets and of escalations decide by, and decide. */
@Component
class PromisedFacts implements KnownFacts {

    private final Calendars calendars;

    PromisedFacts(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                Fact.free("firstResponse"),
                Fact.free("nextResponse"),
                Fact.free("resolution"),
                new Fact("calendar", calendars.names(), false),
                Fact.free("warningShare"),
                Fact.of("late", Promise.values()),
                Fact.free("targetsUsed"),
                Fact.free("escalated"),
                Fact.of("newPriority", Priority.values()),
                new Fact("tell", List.of("NOBODY", "AGENT", "MANAGERS", "AGENT_AND_MANAGERS"), false),
                Fact.free("reassign"));
    }
}
