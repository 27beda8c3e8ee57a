package org.atende.ticket;

import java.time.Clock;
import java.time.Instant;
import org.atende.identity.Customer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class TalkOnTicket implements LiveTalk {

    private final Opening opening;
    private final TicketsAtHand atHand;
    private final TicketKeeper keeper;
    private final Conversation conversation;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TalkOnTicket(
            Opening opening,
            TicketsAtHand atHand,
            TicketKeeper keeper,
            Conversation conversation,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.opening = opening;
        this.atHand = atHand;
        this.keeper = keeper;
        this.conversation = conversation;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Tickets.Said open(NewTicket request) {
        Actor requester = Actor.of(request.requester());
        Ticket ticket = opening.begin(request, requester);
        conversation.add(ticket, Message.Kind.SYSTEM, Actor.DESK, NewMessage.of(request.note()));
        Message message = conversation.add(ticket, Message.Kind.PUBLIC, requester, request.message());
        events.publishEvent(new TicketUpdated(ticket, Update.CHAT_STARTED, message, requester, false));
        return new Tickets.Said(ticket, message, true);
    }

    @Override
    public Message say(Ticket ticket, NewMessage line, Actor by, Instant at) {
        return conversation.add(ticket, Message.Kind.PUBLIC, by, line, at);
    }

    @Override
    public void missed(Ticket ticket, boolean answerable) {
        journal.record(ticket, Actor.DESK, Update.CHAT_MISSED, null);
        ticket.touched(clock.instant());
        keeper.keep(ticket);
        events.publishEvent(new TicketUpdated(ticket, Update.CHAT_MISSED, null, Actor.DESK, answerable));
    }

    @Override
    public void over(Ticket ticket, Actor by, String detail, boolean unanswered, boolean answerable) {
        journal.record(ticket, by, Update.CHAT_ENDED, detail);
        ticket.unread(unanswered, clock.instant());
        if (ticket.movesByItself()) {
            keeper.keep(ticket);
        }
        events.publishEvent(new TicketUpdated(ticket, Update.CHAT_ENDED, null, by, answerable));
    }

    @Override
    public void handOver(TicketNumber number, Customer customer) {
        Ticket ticket = atHand.lock(number);
        ticket.belongsTo(customer, clock.instant());
        keeper.keep(ticket);
    }
}
