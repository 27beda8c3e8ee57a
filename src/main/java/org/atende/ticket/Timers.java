package org.atende.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** What will happen to a ticket by itself. */
public interface Timers {

    /** Soonest first; those that were cancelled last. */
    List<Timer> armed(Ticket ticket);

    /**
     * @param element the timer's id in the diagram
     * @param dueAt null if it was cancelled
     * @param why what it does, and who or what set it, for people
     * @param reason the same for programs; null if it is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Timer(TicketTimer what, String element, Instant dueAt, String why, TimerReason reason) {

        @JsonProperty
        public boolean cancelled() {
            return dueAt == null;
        }
    }
}
