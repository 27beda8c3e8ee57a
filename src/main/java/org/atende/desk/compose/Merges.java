package org.atende.desk.compose;

import java.time.Clock;
import org.atende.mail.MailHold;
import org.atende.ticket.Actor;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges tickets, with some seconds for second thoughts before the customer hears of it. */
@Service
@Transactional
public class Merges {

    private final Tickets tickets;
    private final MailHold hold;
    private final ComposeSettings settings;
    private final Clock clock;

    Merges(Tickets tickets, MailHold hold, ComposeSettings settings, Clock clock) {
        this.tickets = tickets;
        this.hold = hold;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return the ticket that was merged */
    public Ticket merge(TicketNumber number, TicketNumber into, Actor by) {
        hold.until(clock.instant().plus(settings.undo()));
        return tickets.merge(number, into, by);
    }
}
