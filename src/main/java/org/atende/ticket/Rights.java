package org.atende.ticket;

/** Refuses, in a sentence, what is not this person's. */
final class Rights {

    private Rights() {}

    static void requireWork(Actor by, Ticket ticket) {
        if (!by.mayWork(ticket)) {
            throw new NotYours(
                    by.isAgent()
                            ? "The ticket belongs to %s, which is not your department.".formatted(ticket.department())
                            : "The ticket is another customer's.");
        }
    }
}
