package org.atende.routing.trial;

import java.util.HashMap;
import java.util.Map;
import org.atende.routing.studio.StudioRefusal;
import org.atende.ticket.AgentChoice.Occasion;
import org.springframework.stereotype.Service;

/** Past tickets as cases. */
@Service
public class Cases {

    private final PastTickets tickets;

    Cases(PastTickets tickets) {
        this.tickets = tickets;
    }

    /** @throws StudioRefusal if there is no such ticket */
    public Case of(String number) {
        PastTicket ticket =
                tickets.find(number).orElseThrow(() -> new StudioRefusal(StudioRefusal.Kind.NO_TICKET, number));
        return of(ticket);
    }

    static Case of(PastTicket ticket) {
        Map<String, Object> more = new HashMap<>();
        more.put("tier", ticket.tier());
        more.put("language", ticket.language());
        more.put("occasion", Occasion.OPENED.name());
        return new Case(ticket.inputs(), more);
    }
}
