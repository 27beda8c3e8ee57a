package org.atende.routing.assign;

import java.util.List;
import org.atende.identity.Language;
import org.atende.routing.KnownFacts;
import org.atende.ticket.AgentChoice.Method;
import org.atende.ticket.AgentChoice.Occasion;
import org.atende.ticket.Department;
import org.springframework.stereotype.Component;

/** What the table of assignment decides by, and decides. */
@Component
class AssignmentKnown implements KnownFacts {

    private static final List<String> FALLBACKS =
            List.of(Method.NONE.name(), Method.ROUND_ROBIN.name(), Method.LEAST_LOADED.name());

    @Override
    public List<Fact> facts() {
        return List.of(
                Fact.of("occasion", Occasion.values()),
                Fact.of("language", Language.values()),
                Fact.of("pool", Department.values()),
                Fact.of("method", Method.values()),
                new Fact("otherwise", FALLBACKS, true),
                new Fact("limit", List.of(), true),
                new Fact("skill", List.of(), true),
                Fact.optional("speaks", Language.values()));
    }
}
