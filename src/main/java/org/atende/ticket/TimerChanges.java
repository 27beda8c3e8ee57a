package org.atende.ticket;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lets agents set a timer to another date, or have it not come; their reason stays with it. */
@Component
class TimerChanges {

    private static final int LONGEST_REASON = 500;

    private final TicketRepository tickets;
    private final TicketProcess process;
    private final TicketSettings settings;
    private final Journal journal;
    private final TimersSet changes;
    private final Clock clock;

    TimerChanges(
            TicketRepository tickets,
            TicketProcess process,
            TicketSettings settings,
            Journal journal,
            TimersSet changes,
            Clock clock) {
        this.tickets = tickets;
        this.process = process;
        this.settings = settings;
        this.journal = journal;
        this.changes = changes;
        this.clock = clock;
    }

    void move(Ticket ticket, TicketTimer timer, Instant until, String reason, Actor by) {
        requireRight(ticket, timer, Verb.MOVE_TIMER, by);
        String words = words(reason);
        requireFuture(until);
        if (timer == TicketTimer.REOPEN_DEADLINE) {
            requireWhatWasTold(ticket, until);
        }
        set(ticket, timer, until, words, by);
        journal.record(ticket, by, Verb.MOVE_TIMER, "%s %s %s".formatted(timer, until, words));
    }

    void cancel(Ticket ticket, TicketTimer timer, String reason, Actor by) {
        requireRight(ticket, timer, Verb.CANCEL_TIMER, by);
        if (timer == TicketTimer.REOPEN_DEADLINE) {
            throw new NotAllowed("Every closed ticket ends some day. The deadline can be moved to a later date.");
        }
        String words = words(reason);
        set(ticket, timer, Waiting.NEVER, words, by);
        journal.record(ticket, by, Verb.CANCEL_TIMER, "%s %s".formatted(timer, words));
    }

    private static void requireRight(Ticket ticket, TicketTimer timer, Verb verb, Actor by) {
        Rights.requireWork(by, ticket);
        if (timer == TicketTimer.ESCALATION) {
            throw new NotAllowed("The escalation follows what was promised to the customer. "
                    + "Answer, change the priority, or agree on a date with the customer and schedule the ticket.");
        }
        ticket.stay(verb);
    }

    private static String words(String reason) {
        String words = Words.required("reason", reason).strip();
        if (words.length() > LONGEST_REASON) {
            throw new InvalidRequest("reason", "must not be longer than %d characters".formatted(LONGEST_REASON));
        }
        return words;
    }

    private void requireFuture(Instant until) {
        if (until == null) {
            throw new InvalidRequest("until", "must not be empty");
        }
        if (!until.isAfter(clock.instant())) {
            throw new InvalidRequest("until", "must be in the future");
        }
        if (!until.isBefore(Waiting.NEVER)) {
            throw new InvalidRequest("until", "is too far away; cancel the timer instead");
        }
    }

    private void requireWhatWasTold(Ticket ticket, Instant until) {
        Instant told = settings.reopenUntil(ticket.department(), ticket.resolvedAt());
        if (until.isBefore(told)) {
            throw new NotAllowed(
                    "The customer was told that the ticket can be reopened until %s. The deadline can be later, not earlier."
                            .formatted(told));
        }
    }

    private void set(Ticket ticket, TicketTimer timer, Instant until, String words, Actor by) {
        Instant now = clock.instant();
        ticket.timerSet(timer, until, now);
        if (!process.setTimer(ticket, timer, until)) {
            throw new NotAllowed("This does not lie ahead: it has happened, or the ticket does not wait for it.");
        }
        tickets.save(ticket);
        changes.remember(ticket, timer, until, words, by, now);
    }
}
