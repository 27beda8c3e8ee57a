package org.atende.ticket;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The customer's words: kept on the ticket that they were written to, and acting on the one that goes on. */
@Component
class CustomerAnswers {

    private final TicketRepository tickets;
    private final MergePaths paths;
    private final Opening opening;
    private final TicketKeeper keeper;
    private final TicketProcess process;
    private final Conversation conversation;
    private final Sharing sharing;
    private final Links links;
    private final Journal journal;
    private final Customers customers;
    private final Keeping keeping;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerAnswers(
            TicketRepository tickets,
            MergePaths paths,
            Opening opening,
            TicketKeeper keeper,
            TicketProcess process,
            Conversation conversation,
            Sharing sharing,
            Links links,
            Journal journal,
            Customers customers,
            Keeping keeping,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.paths = paths;
        this.opening = opening;
        this.keeper = keeper;
        this.process = process;
        this.conversation = conversation;
        this.sharing = sharing;
        this.links = links;
        this.journal = journal;
        this.customers = customers;
        this.keeping = keeping;
        this.events = events;
        this.clock = clock;
    }

    Tickets.Said take(TicketNumber number, NewMessage said, Actor customer, boolean answerable) {
        List<Ticket> path = paths.lock(number);
        Ticket ticket = path.get(path.size() - 1);
        boolean byColleague = !customer.mayWork(path.get(0)) && sharing.reaches(path.get(0), customer);
        if (!byColleague) {
            Rights.requireWork(customer, path.get(0));
        }
        if (!ticket.isOpen() && !ticket.canBeReopened(clock.instant())) {
            return openFollowUp(ticket, said, customer, answerable);
        }
        if (byColleague) {
            sharing.tookPart(path.get(0), customer);
        }
        Message message = conversation.add(path.get(0), Message.Kind.PUBLIC, customer, said);
        Status from = ticket.status();
        path.forEach(one -> one.customerWrote(clock.instant()));
        path.subList(0, path.size() - 1).forEach(tickets::save);
        Status to = ticket.head(Verb.CUSTOMER_REPLY, customer);
        String detail = path.size() == 1 ? null : number.value();
        journal.record(ticket, customer, Verb.CUSTOMER_REPLY, from, to, detail);
        move(ticket, from, customer);
        Update what = from == Status.CLOSED ? Update.REOPENED : Update.CUSTOMER_WROTE;
        events.publishEvent(new TicketUpdated(ticket, what, message, customer, answerable));
        return new Tickets.Said(ticket, message, false);
    }

    private void move(Ticket ticket, Status from, Actor customer) {
        if (from != Status.CLOSED) {
            keeping.note(ticket, Promises.Kind.CUSTOMER_WROTE, Verb.CUSTOMER_REPLY, customer);
        }
        switch (from) {
            case CLOSED -> {
                ticket.reopened();
                keeping.note(ticket, Promises.Kind.REOPENED, Verb.CUSTOMER_REPLY, customer);
                process.reopened(ticket);
            }
            case AWAITING_CUSTOMER, SCHEDULED -> process.customerReplied(ticket);
            default -> {
                ticket.stays();
                keeper.keep(ticket);
            }
        }
    }

    private Tickets.Said openFollowUp(Ticket old, NewMessage said, Actor customer, boolean answerable) {
        Customer requester = customers.find(UUID.fromString(customer.id())).orElseThrow();
        String note = "Answers %s, which could no longer be reopened.".formatted(old.number());
        NewTicket request =
                new NewTicket(old.subject(), said, requester, old.department(), null, old.channel(), note, answerable);
        Tickets.Said opened = opening.open(request, customer);
        links.add(opened.ticket(), old, Link.Kind.FOLLOWS);
        return opened;
    }
}
