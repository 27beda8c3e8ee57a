package org.atende.ticket;

import java.util.List;
import java.util.Optional;

/** Where a ticket stands in its process, and where it has been. */
public interface TicketPaths {

    /** Empty once the engine has forgotten a ticket that ended long ago. */
    Optional<Path> of(Ticket ticket);

    /**
     * A ticket's way through the diagram of its own version, which may be older than the newest one.
     *
     * @param diagram BPMN 2.0 XML
     * @param version of the diagram, from 1
     * @param passed the ids of the steps and arrows behind the ticket
     * @param current the ids of the steps in which it stands; none once its process has ended
     */
    record Path(String diagram, int version, List<String> passed, List<String> current) {}
}
