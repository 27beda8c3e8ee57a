package org.atende.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The process has moved, or a timer has come: the desk's copy and everybody concerned learn of it. */
@Service
@Transactional
class TicketFlow implements TicketLifecycle {

    private final TicketRepository tickets;
    private final TicketsAtHand atHand;
    private final Steps steps;
    private final Journal journal;
    private final Keeping keeping;
    private final CriticalTickets critical;
    private final Promises promises;
    private final TicketSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketFlow(
            TicketRepository tickets,
            TicketsAtHand atHand,
            Steps steps,
            Journal journal,
            Keeping keeping,
            CriticalTickets critical,
            Promises promises,
            TicketSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.atHand = atHand;
        this.steps = steps;
        this.journal = journal;
        this.keeping = keeping;
        this.critical = critical;
        this.promises = promises;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Ticket ticket(TicketNumber number) {
        return atHand.lock(number);
    }

    @Override
    public boolean isUnderWay(TicketNumber number) {
        return atHand.find(number).filter(ticket -> !ticket.movesByItself()).isPresent();
    }

    @Override
    public Ticket submitted(TicketNumber number, Step step, Actor by) {
        Ticket ticket = atHand.lock(number);
        steps.take(ticket, step, by);
        return ticket;
    }

    @Override
    public void routed(TicketNumber number, Department department, Priority priority, String team) {
        Ticket ticket = atHand.lock(number);
        Priority before = ticket.priority();
        ticket.routed(department, priority, team);
        keeping.note(
                ticket,
                Promises.Kind.ROUTED,
                ticket.doing().<Enum<?>>map(verb -> verb).orElse(Update.OPENED),
                ticket.mover());
        if (ticket.doing().isPresent()) {
            critical.tell(ticket, before, ticket.mover());
        }
    }

    @Override
    public Ticket arrived(TicketNumber number, Status status) {
        Ticket ticket = atHand.lock(number);
        Status from = ticket.status();
        boolean byItself = ticket.movesByItself();
        Enum<?> cause = ticket.doing().<Enum<?>>map(verb -> verb).orElseGet(() -> movedBy(from, status));
        Actor by = ticket.mover();
        ticket.arrive(status, clock.instant(), settings);
        keeping.note(ticket, Promises.Kind.MOVED, cause, by);
        tickets.save(ticket);
        if (byItself && from != status) {
            tellOfTimer(ticket, from, status);
        }
        return ticket;
    }

    private void tellOfTimer(Ticket ticket, Status from, Status to) {
        Enum<?> what = movedBy(from, to);
        journal.record(ticket, Actor.DESK, what, from, to, null);
        Update update = what == Verb.AUTO_CLOSE
                ? Update.AUTO_CLOSED
                : what == Verb.DATE_REACHED ? Update.DATE_REACHED : Update.MOVED;
        events.publishEvent(new TicketUpdated(ticket, update, null, Actor.DESK, true));
    }

    private static Enum<?> movedBy(Status from, Status to) {
        return StatusRules.timerLeading(from, to).<Enum<?>>map(verb -> verb).orElse(Update.MOVED);
    }

    @Override
    public void remindCustomer(TicketNumber number) {
        Ticket ticket = atHand.lock(number);
        journal.record(ticket, Actor.DESK, Update.REMINDED, null);
        events.publishEvent(new TicketUpdated(ticket, Update.REMINDED, null, Actor.DESK, true));
    }

    @Override
    public Optional<Promises.Risk> risk(TicketNumber number) {
        return promises.risk(atHand.lock(number), clock.instant());
    }

    @Override
    public Instant nextLook(TicketNumber number) {
        Ticket ticket = atHand.lock(number);
        return promises.nextLook(ticket, ticket.moment(clock.instant()));
    }

    @Override
    public Ticket escalate(TicketNumber number, Escalation decided) {
        Ticket ticket = atHand.lock(number);
        Promises.Risk risk = promises.risk(ticket, clock.instant())
                .orElseThrow(() -> new IllegalStateException("Nothing is owed on " + number));
        Update what = risk.targetsUsed() == 0 ? Update.WARNED : Update.ESCALATED;
        Priority before = ticket.priority();
        ticket.changePriority(decided.priority(), clock.instant());
        keeping.note(ticket, Promises.Kind.ESCALATED, what, Actor.DESK);
        tickets.save(ticket);
        String change = before == ticket.priority() ? before.name() : "%s → %s".formatted(before, ticket.priority());
        journal.record(ticket, Actor.DESK, what, "%s, %s".formatted(risk.late(), change));
        events.publishEvent(new TicketUpdated(ticket, what, null, Actor.DESK, true, decided.told()));
        if (!decided.told().contains(TicketUpdated.Told.MANAGERS)) {
            critical.tell(ticket, before, Actor.DESK);
        }
        return ticket;
    }

    @Override
    public void reopenDeadlineReached(TicketNumber number) {
        Ticket ticket = atHand.lock(number);
        ticket.reopenDeadlineReached(clock.instant());
        tickets.save(ticket);
        journal.record(ticket, Actor.DESK, Update.ENDED, null);
    }
}
