package org.atende.routing;

import java.util.List;

/** Why a ticket went where it went. */
public interface Decisions {

    /** The table that has the last word on where a ticket goes. */
    String ROUTING = "ticket-routing";

    /** The table that decides what is done when a promise runs out. */
    String ESCALATION = "escalation";

    /** The table that says how an agent is chosen. */
    String ASSIGNMENT = "assignment";

    /** The decisions taken for a ticket, in the order in which they were taken. */
    List<Decision> of(String ticketNumber);
}
