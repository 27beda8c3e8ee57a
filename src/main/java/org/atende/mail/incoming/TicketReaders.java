package org.atende.mail.incoming;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.atende.identity.CurrentAgent;
import org.atende.mail.intake.MailReaders;
import org.atende.ticket.Actor;
import org.atende.ticket.Actors;
import org.atende.ticket.NotYours;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.stereotype.Component;

/** The rights on tickets, for the mails that led to them. */
@Component
class TicketReaders implements MailReaders {

    private final CurrentAgent current;
    private final Actors actors;
    private final Tickets tickets;

    TicketReaders(CurrentAgent current, Actors actors, Tickets tickets) {
        this.current = current;
        this.actors = actors;
        this.tickets = tickets;
    }

    @Override
    public void requireRead(String ticketNumber) {
        TicketNumber.parse(ticketNumber).ifPresent(number -> tickets.read(number, actors.of(current.get())));
    }

    @Override
    public Set<String> readable(Collection<String> ticketNumbers) {
        Actor by = actors.of(current.get());
        return ticketNumbers.stream()
                .filter(number -> by.reach() != Actor.Reach.OWN || isReadable(new TicketNumber(number), by))
                .collect(Collectors.toSet());
    }

    private boolean isReadable(TicketNumber number, Actor by) {
        try {
            tickets.read(number, by);
            return true;
        } catch (NotYours foreign) {
            return false;
        }
    }
}
