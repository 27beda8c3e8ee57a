package org.atende.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Does what a step says to the ticket itself; the process moves before or after, by the door it came through. */
@Component
class Steps {

    private static final Map<Verb, Update> TOLD = Map.of(
            Verb.ASK, Update.ANSWERED,
            Verb.REPLY, Update.ANSWERED,
            Verb.SCHEDULE, Update.SCHEDULED,
            Verb.RESOLVE, Update.RESOLVED,
            Verb.REOPEN, Update.REOPENED,
            Verb.TRANSFER, Update.TRANSFERRED);

    private final Conversation conversation;
    private final Journal journal;
    private final Keeping keeping;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steps(
            Conversation conversation,
            Journal journal,
            Keeping keeping,
            Colleagues colleagues,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversation = conversation;
        this.journal = journal;
        this.keeping = keeping;
        this.colleagues = colleagues;
        this.events = events;
        this.clock = clock;
    }

    void take(Ticket ticket, Step step, Actor by) {
        Rights.requireWork(by, ticket);
        Instant now = clock.instant();
        Status from = ticket.status();
        Status to = ticket.head(step.verb(), by);
        change(ticket, step, by, now);
        Message said = say(ticket, step, by, now);
        journal.record(ticket, by, step.verb(), from, to, detail(step));
        if (TOLD.containsKey(step.verb())) {
            events.publishEvent(new TicketUpdated(ticket, TOLD.get(step.verb()), said, by, true));
        }
        if (step.reviewer() != null) {
            events.publishEvent(new TicketUpdated(ticket, Update.ASSIGNED, null, by, false));
        }
    }

    private void change(Ticket ticket, Step step, Actor by, Instant now) {
        switch (step.verb()) {
            case TAKE, ASK -> ticket.assign(by.id());
            case RELEASE -> ticket.assign(null);
            case REVIEW -> askForReview(ticket, step.reviewer());
            case SCHEDULE -> {
                ticket.assign(by.id());
                ticket.followUpAt(future(step.until(), now));
            }
            case TRANSFER -> ticket.transferTo(required(step.department()));
            case RESOLVE -> ticket.assign(ticket.assignee() == null ? by.id() : ticket.assignee());
            case REOPEN -> reopen(ticket, by, now);
            default -> {}
        }
    }

    /** Whoever is asked by name has the ticket; else whoever asks has it still, until a colleague takes it. */
    private void askForReview(Ticket ticket, String reviewer) {
        if (reviewer != null) {
            colleagues.requireThatTheyMayWork(ticket, reviewer, "reviewer");
            ticket.assign(reviewer);
        }
    }

    void reopen(Ticket ticket, Actor by, Instant now) {
        reopen(ticket, Promises.Kind.REOPENED, Verb.REOPEN, by, now);
    }

    void reopen(Ticket ticket, Promises.Kind kind, Verb verb, Actor by, Instant now) {
        if (!ticket.canBeReopened(now)) {
            throw new NotAllowed("The ticket could be reopened until %s. Open a new one that is linked to it."
                    .formatted(ticket.reopenUntil()));
        }
        ticket.reopened();
        keeping.note(ticket, kind, verb, by);
    }

    private Message say(Ticket ticket, Step step, Actor by, Instant now) {
        step.noted().ifPresent(note -> conversation.add(ticket, Message.Kind.NOTE, by, note));
        return step.said()
                .map(said -> {
                    ticket.deskWrote(now);
                    Message message = conversation.add(ticket, Message.Kind.PUBLIC, by, said);
                    keeping.answered(ticket, step.verb(), by, message);
                    return message;
                })
                .orElse(null);
    }

    private static String detail(Step step) {
        return switch (step.verb()) {
            case SCHEDULE -> step.until().toString();
            case TRANSFER -> step.department().name();
            case REVIEW -> step.reviewer();
            default -> null;
        };
    }

    private static Instant future(Instant until, Instant now) {
        if (until == null) {
            throw new InvalidRequest("until", "must not be empty");
        }
        if (!until.isAfter(now)) {
            throw new InvalidRequest("until", "must be in the future");
        }
        return until;
    }

    private static Department required(Department department) {
        if (department == null) {
            throw new InvalidRequest("department", "must not be empty");
        }
        return department;
    }
}
