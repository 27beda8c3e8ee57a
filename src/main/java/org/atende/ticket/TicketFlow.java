package org.atende.ticket;

import java.time.Clock;
import java.time.Instant;
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
    private final ResponseTargets targets;
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
            ResponseTargets targets,
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
        this.targets = targets;
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
        atHand.lock(number).routed(department, priority, team, targets);
    }

    @Override
    public Ticket choose(TicketNumber number, AgentChoice.Wish wish) {
        Ticket ticket = atHand.lock(number);
        choosing.choose(ticket, wish);
        return ticket;
    }

    @Override
    public Ticket arrived(TicketNumber number, Status status) {
        Ticket ticket = atHand.lock(number);
        Status from = ticket.status();
        boolean byItself = ticket.movesByItself();
        String reason = byItself && from != status ? reason(ticket, from, status) : null;
        boolean isNew = ticket.isNew();
        ticket.arrive(status, clock.instant(), settings);
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
        Enum<?> what =
                StatusRules.timerLeading(from, to).<Enum<?>>map(verb -> verb).orElse(Update.MOVED);
        journal.record(ticket, Actor.DESK, what, from, to, reason);
        Update update = what == Verb.AUTO_CLOSE
                ? Update.AUTO_CLOSED
                : what == Verb.DATE_REACHED ? Update.DATE_REACHED : Update.MOVED;
        events.publishEvent(new TicketUpdated(ticket, update, null, Actor.DESK, true));
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
    public Ticket escalate(TicketNumber number) {
        Ticket ticket = atHand.lock(number);
        Priority before = ticket.priority();
        ticket.escalate(clock.instant());
        tickets.save(ticket);
        journal.record(ticket, Actor.DESK, Update.ESCALATED, "%s → %s".formatted(before, ticket.priority()));
        events.publishEvent(new TicketUpdated(ticket, Update.ESCALATED, null, Actor.DESK, true));
        return ticket;
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
