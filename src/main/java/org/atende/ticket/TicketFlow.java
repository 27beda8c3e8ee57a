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
    private final Choosing choosing;
    private final Journal journal;
    private final Keeping keeping;
    private final CriticalTickets critical;
    private final Promises promises;
    private final TicketSettings settings;
    private final WaitingTimes times;
    private final TimerReasons reasons;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketFlow(
            TicketRepository tickets,
            TicketsAtHand atHand,
            Steps steps,
            Choosing choosing,
            Journal journal,
            Keeping keeping,
            CriticalTickets critical,
            Promises promises,
            TicketSettings settings,
            WaitingTimes times,
            TimerReasons reasons,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.atHand = atHand;
        this.steps = steps;
        this.choosing = choosing;
        this.journal = journal;
        this.keeping = keeping;
        this.critical = critical;
        this.promises = promises;
        this.settings = settings;
        this.times = times;
        this.reasons = reasons;
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
    public Optional<String> choose(TicketNumber number, AgentChoice.Wish wish) {
        return choosing.choose(atHand.lock(number), wish);
    }

    @Override
    public Ticket arrived(TicketNumber number, Status status) {
        Ticket ticket = atHand.lock(number);
        Status from = ticket.status();
        boolean byItself = ticket.movesByItself();
        Enum<?> cause = ticket.doing().<Enum<?>>map(verb -> verb).orElseGet(() -> movedBy(from, status));
        Actor by = ticket.mover();
        String reason = byItself && from != status ? reason(ticket, from, status) : null;
        boolean isNew = ticket.isNew();
        ticket.arrive(status, clock.instant(), settings);
        keeping.note(ticket, Promises.Kind.MOVED, cause, by);
        tickets.save(ticket);
        if (byItself && from != status) {
            tellOfTimer(ticket, from, status, reason);
        }
        if (!isNew) {
            choosing.tell(ticket);
        }
        return ticket;
    }

    /** Asked before the ticket arrives: then it has forgotten what it waited for. */
    private String reason(Ticket ticket, Status from, Status to) {
        return StatusRules.timerLeading(from, to)
                .map(verb -> verb == Verb.AUTO_CLOSE
                        ? reason(ticket, TicketTimer.AUTO_CLOSE, dueOf(ticket))
                        : reason(ticket, TicketTimer.DATE_REACHED, times.followUp(ticket)))
                .orElse(null);
    }

    private static Instant dueOf(Ticket ticket) {
        return ticket.waiting() == null ? null : ticket.waiting().closeAt();
    }

    private String reason(Ticket ticket, TicketTimer timer, Instant due) {
        TimerReason reason = reasons.of(ticket, timer, due);
        return reason == null ? null : reason.code();
    }

    private void tellOfTimer(Ticket ticket, Status from, Status to, String reason) {
        Enum<?> what = movedBy(from, to);
        journal.record(ticket, Actor.DESK, what, from, to, reason);
        Update update = what == Verb.AUTO_CLOSE
                ? Update.AUTO_CLOSED
                : what == Verb.DATE_REACHED ? Update.DATE_REACHED : Update.MOVED;
        events.publishEvent(new TicketUpdated(ticket, update, null, Actor.DESK, true));
    }

    private static Enum<?> movedBy(Status from, Status to) {
        return StatusRules.timerLeading(from, to).<Enum<?>>map(verb -> verb).orElse(Update.MOVED);
    }

    @Override
    public Instant remindAt(TicketNumber number) {
        return atHand.lock(number).waiting(times, clock.instant()).remindAt();
    }

    @Override
    public Instant closeAt(TicketNumber number) {
        return atHand.lock(number).waiting(times, clock.instant()).closeAt();
    }

    @Override
    public Instant followUpAt(TicketNumber number) {
        return times.followUp(atHand.lock(number));
    }

    @Override
    public void remindCustomer(TicketNumber number) {
        Ticket ticket = atHand.lock(number);
        Instant due = ticket.waiting() == null ? null : ticket.waiting().remindAt();
        journal.record(ticket, Actor.DESK, Update.REMINDED, reason(ticket, TicketTimer.REMINDER, due));
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
    public Ticket releasedByDesk(TicketNumber number) {
        return submitted(number, Step.release(), Actor.DESK);
    }

    @Override
    public void reopenDeadlineReached(TicketNumber number) {
        Ticket ticket = atHand.lock(number);
        String reason = reason(ticket, TicketTimer.REOPEN_DEADLINE, ticket.reopenUntil());
        ticket.reopenDeadlineReached(clock.instant());
        tickets.save(ticket);
        journal.record(ticket, Actor.DESK, Update.ENDED, reason);
    }
}
