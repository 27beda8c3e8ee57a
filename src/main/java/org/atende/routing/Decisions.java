package org.atende.routing;

import java.util.List;

/** Why a ticket went where it went. */
public interface Decisions {

    /** The decisions taken for a ticket, in the order in which they were taken. */
    List<Decision> of(String ticketNumber);
}
