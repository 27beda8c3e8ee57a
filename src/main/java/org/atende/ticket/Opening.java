package org.atende.ticket;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** New tickets, routed and in their queue. */
@Component
class Opening {

    private final SecureRandom random = new SecureRandom();
    private final TicketRepository tickets;
    private final TicketsAtHand atHand;
    private final TicketProcess process;
    private final Choosing choosing;
    private final Conversation conversation;
    private final Journal journal;
    private final CriticalTickets critical;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Opening(
            TicketRepository tickets,
            TicketsAtHand atHand,
            TicketProcess process,
            Choosing choosing,
            Conversation conversation,
            Journal journal,
            CriticalTickets critical,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.atHand = atHand;
        this.process = process;
        this.choosing = choosing;
        this.conversation = conversation;
        this.journal = journal;
        this.critical = critical;
        this.events = events;
        this.clock = clock;
    }

    Tickets.Said open(NewTicket request, Actor by) {
        Ticket ticket = begin(request, by);
        Actor requester = Actor.of(request.requester());
        Message message = conversation.add(ticket, Message.Kind.PUBLIC, requester, request.message());
        if (request.note() != null) {
            conversation.add(ticket, Message.Kind.SYSTEM, Actor.DESK, NewMessage.of(request.note()));
        }
        events.publishEvent(new TicketUpdated(ticket, Update.OPENED, message, by, request.answerable()));
        return new Tickets.Said(ticket, message, true);
    }

    /** The ticket without a word in it yet, and nobody told. */
    Ticket begin(NewTicket request, Actor by) {
        Ticket ticket = Ticket.open(Ids.next(), freshNumber(), request, clock.instant());
        atHand.put(ticket);
        process.open(ticket);
        journal.record(
                ticket, by, Update.OPENED, null, Status.IN_QUEUE, ticket.department() + ", " + ticket.priority());
        critical.tell(ticket, null, by);
        choosing.tell(ticket);
        return ticket;
    }

    private TicketNumber freshNumber() {
        TicketNumber number = TicketNumber.random(random);
        while (tickets.existsByNumber(number.value())) {
            number = TicketNumber.random(random);
        }
        return number;
    }
}
