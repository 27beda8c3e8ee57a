package org.atende.routing.trial;

import java.util.LinkedHashMap;
import java.util.Map;
import org.atende.ticket.RoutingInputs;

/**
 * A mail, a call or a chat as the rules see it.
 *
 * @param more facts that other tables than the routing's decide by
 */
public record Case(RoutingInputs inputs, Map<String, Object> more) {

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>(inputs.facts());
        facts.putAll(more);
        return facts;
    }
}
