package org.atende.ticket;

import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A ticket that becomes critical is told to the managers at once, whoever made it so. */
@Component
class CriticalTickets {

    private final ApplicationEventPublisher events;

    CriticalTickets(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param before the priority that it had, null if it is new */
    void tell(Ticket ticket, Priority before, Actor by) {
        if (ticket.priority() == Priority.CRITICAL && before != Priority.CRITICAL) {
            Set<TicketUpdated.Told> told = Set.of(TicketUpdated.Told.MANAGERS);
            events.publishEvent(new TicketUpdated(ticket, Update.BECAME_CRITICAL, null, by, false, told));
        }
    }
}
