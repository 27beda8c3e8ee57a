package org.atende.ticket;

import java.util.List;

/** What the engine remembers of a ticket's words: its subject, as the name of tasks and as what the rules were asked. */
public interface EngineTraces {

    /** Leaves when what happened, and takes out every word. */
    void erase(List<TicketNumber> numbers);
}
