package org.atende.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the keeper of the promises what happens to a ticket, and lets the row have its copy. */
@Component
class Keeping {

    private final Promises promises;
    private final Clock clock;

    Keeping(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    void note(Ticket ticket, Promises.Kind kind, Enum<?> cause, Actor by) {
        note(ticket, kind, cause, by, null, null);
    }

    void answered(Ticket ticket, Enum<?> cause, Actor by, Message said) {
        note(ticket, Promises.Kind.ANSWERED, cause, by, said.id(), null);
    }

    void takenOver(Ticket ticket, Ticket from, Enum<?> cause, Actor by) {
        note(ticket, Promises.Kind.TAKEN_OVER, cause, by, null, from);
    }

    void takenBack(Ticket ticket, UUID answer, Actor by) {
        note(ticket, Promises.Kind.TAKEN_BACK, Update.TAKEN_BACK, by, answer, null);
    }

    private void note(Ticket ticket, Promises.Kind kind, Enum<?> cause, Actor by, UUID message, Ticket from) {
        Instant at = ticket.moment(clock.instant());
        ticket.kept(promises.note(ticket, new Promises.Happening(kind, cause.name(), at, by, message, from)));
    }
}
