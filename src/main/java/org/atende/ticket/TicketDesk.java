package org.atende.ticket;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class TicketDesk implements Tickets {

    private final SecureRandom random = new SecureRandom();
    private final TicketRepository tickets;
    private final TicketsAtHand atHand;
    private final TicketProcess process;
    private final Steps steps;
    private final Conversation conversation;
    private final Links links;
    private final Journal journal;
    private final Customers customers;
    private final ResponseTargets targets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketDesk(
            TicketRepository tickets,
            TicketsAtHand atHand,
            TicketProcess process,
            Steps steps,
            Conversation conversation,
            Links links,
            Journal journal,
            Customers customers,
            ResponseTargets targets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.atHand = atHand;
        this.process = process;
        this.steps = steps;
        this.conversation = conversation;
        this.links = links;
        this.journal = journal;
        this.customers = customers;
        this.targets = targets;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Said open(NewTicket request, Actor by) {
        Ticket ticket = Ticket.open(Ids.next(), freshNumber(), request, clock.instant());
        atHand.put(ticket);
        process.open(ticket);
        Actor requester = Actor.of(request.requester());
        Message message = conversation.add(ticket, Message.Kind.PUBLIC, requester, request.message());
        if (request.note() != null) {
            conversation.add(ticket, Message.Kind.SYSTEM, Actor.DESK, NewMessage.of(request.note()));
        }
        journal.record(
                ticket, by, Update.OPENED, null, ticket.status(), ticket.department() + ", " + ticket.priority());
        events.publishEvent(new TicketUpdated(ticket, Update.OPENED, message, by, request.answerable()));
        return new Said(ticket, message);
    }

    private TicketNumber freshNumber() {
        TicketNumber number = TicketNumber.random(random);
        while (tickets.existsByNumber(number.value())) {
            number = TicketNumber.random(random);
        }
        return number;
    }

    @Override
    @Transactional(readOnly = true)
    public Ticket get(TicketNumber number) {
        return tickets.findByNumber(number.value()).orElseThrow(() -> new TicketNotFound(number.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public Ticket read(TicketNumber number, Actor by) {
        Ticket ticket = get(number);
        Rights.requireRead(by, ticket);
        return ticket;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void requireWork(Ticket ticket, Actor by) {
        Rights.requireWork(by, ticket);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ticket> all(Collection<UUID> ids) {
        return tickets.findAllById(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ticket> holding(UUID message) {
        return conversation.find(message).flatMap(found -> tickets.findById(found.ticketId()));
    }

    private Ticket lock(TicketNumber number) {
        return atHand.lock(number);
    }

    @Override
    public Said customerWrote(TicketNumber number, NewMessage said, Actor customer, boolean answerable) {
        Ticket ticket = lock(number);
        Rights.requireWork(customer, ticket);
        if (ticket.status() == Status.CLOSED && !ticket.canBeReopened(clock.instant())) {
            return openFollowUp(ticket, said, customer, answerable);
        }
        Status from = ticket.status();
        Message message = conversation.add(ticket, Message.Kind.PUBLIC, customer, said);
        ticket.customerWrote(clock.instant());
        Status to = ticket.head(Verb.CUSTOMER_REPLY);
        move(ticket, from);
        journal.record(ticket, customer, Verb.CUSTOMER_REPLY, from, to, null);
        Update what = from == Status.CLOSED ? Update.REOPENED : Update.CUSTOMER_WROTE;
        events.publishEvent(new TicketUpdated(ticket, what, message, customer, answerable));
        return new Said(ticket, message);
    }

    private void move(Ticket ticket, Status from) {
        switch (from) {
            case CLOSED -> {
                ticket.reopened(targets);
                process.reopened(ticket);
            }
            case AWAITING_CUSTOMER, SCHEDULED -> process.customerReplied(ticket);
            default -> {
                ticket.stays();
                update(ticket);
            }
        }
    }

    private void update(Ticket ticket) {
        tickets.save(ticket);
        process.refresh(ticket);
    }

    private Said openFollowUp(Ticket old, NewMessage said, Actor customer, boolean answerable) {
        Customer requester = customers.find(old.requester()).orElseThrow();
        String note = "Answers %s, which could no longer be reopened.".formatted(old.number());
        NewTicket request =
                new NewTicket(old.subject(), said, requester, old.department(), null, old.channel(), note, answerable);
        Said opened = open(request, customer);
        links.add(opened.ticket(), old, Link.Kind.FOLLOWS);
        return opened;
    }

    @Override
    public Ticket perform(TicketNumber number, Step step, Actor by) {
        Ticket ticket = lock(number);
        steps.take(ticket, step, by);
        if (step.verb() == Verb.REOPEN) {
            process.reopened(ticket);
        } else {
            process.perform(ticket, step);
        }
        return ticket;
    }

    @Override
    public Message reply(TicketNumber number, NewMessage said, Actor by) {
        Ticket ticket = lock(number);
        Rights.requireWork(by, ticket);
        ticket.head(Verb.REPLY);
        ticket.stays();
        Words.required("text", said.text());
        ticket.deskWrote(clock.instant());
        Message message = conversation.add(ticket, Message.Kind.PUBLIC, by, said);
        update(ticket);
        journal.record(ticket, by, Verb.REPLY, null);
        events.publishEvent(new TicketUpdated(ticket, Update.ANSWERED, message, by, true));
        return message;
    }

    @Override
    public Message note(TicketNumber number, NewMessage said, Actor by) {
        Ticket ticket = lock(number);
        Rights.requireWork(by, ticket);
        Words.required("text", said.text());
        Message message = conversation.add(ticket, Message.Kind.NOTE, by, said);
        ticket.touched(clock.instant());
        tickets.save(ticket);
        journal.record(ticket, by, Verb.NOTE, null);
        return message;
    }

    @Override
    public Message remark(TicketNumber number, NewMessage said) {
        Ticket ticket = lock(number);
        Message message = conversation.add(ticket, Message.Kind.SYSTEM, Actor.DESK, said);
        ticket.touched(clock.instant());
        tickets.save(ticket);
        return message;
    }

    @Override
    public Ticket changePriority(TicketNumber number, Priority priority, String reason, Actor by) {
        Ticket ticket = lock(number);
        Rights.requireWork(by, ticket);
        ticket.head(Verb.PRIORITY);
        ticket.stays();
        Priority before = ticket.priority();
        ticket.changePriority(priority, targets, clock.instant());
        Words.optional(reason).ifPresent(text -> conversation.add(ticket, Message.Kind.NOTE, by, NewMessage.of(text)));
        update(ticket);
        journal.record(ticket, by, Verb.PRIORITY, "%s → %s".formatted(before, priority));
        return ticket;
    }

    @Override
    public Ticket link(TicketNumber from, TicketNumber to, Link.Kind kind, Actor by) {
        Ticket ticket = lock(from);
        Ticket other = get(to);
        Rights.requireWork(by, ticket);
        if (ticket.id().equals(other.id())) {
            throw new InvalidRequest("to", "must be another ticket");
        }
        links.add(ticket, other, kind);
        journal.record(ticket, by, Verb.LINK, "%s %s".formatted(kind, other.number()));
        return ticket;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Message> conversation(Ticket ticket) {
        return conversation.of(ticket);
    }

    @Override
    @Transactional(readOnly = true)
    public List<HistoryEntry> history(Ticket ticket) {
        return journal.of(ticket);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<LinkedTicket>> links(Collection<Ticket> tickets) {
        return links.of(tickets);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TicketNumber> writtenBy(String mailId) {
        return conversation
                .withMailId(mailId)
                .flatMap(message -> tickets.findById(message.ticketId()))
                .map(Ticket::number);
    }
}
