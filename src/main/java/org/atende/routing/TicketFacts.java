package org.atende.routing;

import java.util.List;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;
import org.springframework.stereotype.Component;

/** What every ticket has. */
@Component
class TicketFacts implements KnownFacts {

    @Override
    public List<Fact> facts() {
        return List.of(
                Fact.optional("requestedDepartment", Department.values()),
                Fact.optional("requestedPriority", Priority.values()),
                Fact.of("channel", Channel.values()),
                Fact.free("senderDomain"),
                Fact.free("subject"),
                Fact.of("department", Department.values()),
                Fact.of("priority", Priority.values()),
                Fact.of("status", Status.values()),
                Fact.free("team"),
                Fact.free("tier"));
    }
}
