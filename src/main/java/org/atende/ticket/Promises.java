package org.atende.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps the desk's promises on each ticket; told by the desk of everything that starts, stops, changes or fulfils one. */
public interface Promises {

    /** Notes what happened, in the caller's transaction. */
    Kept note(Ticket ticket, Happening what);

    /** When the desk must look after the ticket if it has it from a moment on. */
    Instant nextLook(Ticket ticket, Instant from);

    /** The promise for whose sake the desk looks after the ticket next; empty while no clock runs. */
    Optional<Ahead> ahead(Ticket ticket);

    /** The promise that runs out; empty if the desk is in time. */
    Optional<Risk> risk(Ticket ticket, Instant now);

    /**
     * What a ticket's row keeps of its promises.
     *
     * @param copy for whoever owns the promises to read
     * @param dueAt when the next of them is broken, null while none runs
     * @param lookAt when to look after the ticket, null while none runs
     */
    record Kept(String copy, Instant dueAt, Instant lookAt) {}

    /**
     * @param targetsUsed how many times what was promised is used up: 0 for a warning, 1 at the breach
     * @param escalated how often the ticket was escalated so far
     */
    record Risk(Promise late, int targetsUsed, int escalated) {}

    /** @param target in the desk's own time */
    record Ahead(Promise promise, Duration target) {}

    enum Kind {
        /** The rules have decided department and priority: at the opening, and on a transfer. */
        ROUTED,
        /** The ticket stands in another status. */
        MOVED,
        ANSWERED,
        CUSTOMER_WROTE,
        REOPENED,
        /** It was closed and goes on where it stood, without a word from the customer. */
        GOES_ON,
        /** The answer that another ticket owes is owed here from now on. */
        TAKEN_OVER,
        PRIORITY_CHANGED,
        /** The same, and what was promised is promised anew. */
        PROMISED_ANEW,
        ESCALATED,
        /** A calendar has a new version: what is left is reckoned by it. */
        RECALCULATED,
        TAKEN_BACK
    }

    /**
     * @param cause the verb or update by name
     * @param by who did it
     * @param message the answer that was given or taken back, else null
     * @param from the ticket whose answer is owed here, else null
     */
    record Happening(Kind kind, String cause, Instant at, Actor by, UUID message, Ticket from) {}
}
