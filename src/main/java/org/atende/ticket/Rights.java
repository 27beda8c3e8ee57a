package org.atende.ticket;

/** Refuses, in a sentence, what is not this person's. */
final class Rights {

    private Rights() {}

    static void requireRead(Actor by, Ticket ticket) {
        require(by.mayRead(ticket), by, ticket);
    }

    static void requireWork(Actor by, Ticket ticket) {
        require(by.mayWork(ticket), by, ticket);
    }

    private static void require(boolean may, Actor by, Ticket ticket) {
        if (!may) {
            throw new NotYours(reason(by, ticket));
        }
    }

    private static String reason(Actor by, Ticket ticket) {
        if (!by.isAgent()) {
            return "The ticket is another customer's.";
        }
        return by.reach() == Actor.Reach.READS_ALL
                ? "You may read every ticket, but not change it."
                : "The ticket belongs to %s, which is not your department.".formatted(ticket.department());
    }
}
