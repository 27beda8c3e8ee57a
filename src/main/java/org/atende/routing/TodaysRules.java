package org.atende.routing;

import java.util.List;

/** What the rules in force would decide for a ticket if it came in now. */
public interface TodaysRules {

    /** @return empty if there is no such ticket */
    List<Decision> of(String ticketNumber);
}
