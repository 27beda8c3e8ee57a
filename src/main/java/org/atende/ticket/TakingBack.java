package org.atende.ticket;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes an answer unsaid that nobody has got yet; the ticket stands as before, and its clock goes on as if it had never stopped. */
@Component
class TakingBack {

    private final TicketProcess process;
    private final TicketKeeper keeper;
    private final Conversation conversation;
    private final Journal journal;
    private final Keeping keeping;
    private final Clock clock;

    TakingBack(
            TicketProcess process,
            TicketKeeper keeper,
            Conversation conversation,
            Journal journal,
            Keeping keeping,
            Clock clock) {
        this.process = process;
        this.keeper = keeper;
        this.conversation = conversation;
        this.journal = journal;
        this.keeping = keeping;
        this.clock = clock;
    }

    void take(Ticket ticket, TakeBack answer, Actor by) {
        Rights.requireWork(by, ticket);
        Status to = StatusRules.next(answer.from(), answer.verb()).orElseThrow();
        if (ticket.status() != to) {
            throw new NotAllowed("The ticket has moved on since; write another answer.");
        }
        ticket.asOf(conversation.find(answer.message()).map(Message::createdAt).orElse(null));
        conversation.remove(answer.message());
        keeping.takenBack(ticket, answer.message(), by);
        ticket.asBefore(answer, clock.instant());
        if (answer.from() == to) {
            keeper.keep(ticket);
        } else {
            lead(ticket, back(ticket, answer, clock.instant()), answer, by);
        }
        journal.record(
                ticket,
                by,
                Update.TAKEN_BACK,
                to,
                ticket.status(),
                answer.verb().name());
    }

    private void lead(Ticket ticket, Step back, TakeBack answer, Actor by) {
        if (ticket.status() == Status.CLOSED) {
            ticket.head(Verb.REOPEN, by);
            ticket.closedByMistake();
            process.reopened(ticket);
            ticket.assign(answer.assignee());
        }
        if (back.verb() == Verb.RELEASE && ticket.status() == Status.IN_QUEUE) {
            keeper.keep(ticket);
        } else {
            ticket.head(back.verb(), by);
            process.perform(ticket, back);
        }
    }

    /** The step that leads to where the ticket stood. */
    private static Step back(Ticket ticket, TakeBack answer, Instant now) {
        return switch (answer.from()) {
            case IN_PROGRESS -> Step.take();
            case UNDER_REVIEW -> Step.review(null);
            case AWAITING_CUSTOMER -> Step.ask(null);
            case SCHEDULED ->
                ticket.followUpAt() != null && ticket.followUpAt().isAfter(now)
                        ? Step.schedule(ticket.followUpAt(), null)
                        : Step.take();
            default -> Step.release();
        };
    }
}
