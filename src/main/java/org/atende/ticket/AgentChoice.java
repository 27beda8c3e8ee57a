package org.atende.ticket;

/** Chooses who gets a ticket; done by whoever knows the agents' hours, skills and loads. */
public interface AgentChoice {

    /** Chooses in the ticket's own transaction, so that no two tickets count on the same place. */
    Choice choose(Ticket ticket, Wish wish);

    /** How an agent is found. */
    enum Method {
        /** Not at all: agents take tickets for themselves. */
        NONE,
        ROUND_ROBIN,
        LEAST_LOADED,
        /** Whoever last worked for the customer. */
        LAST_AGENT
    }

    /** Why the question is asked. */
    enum Occasion {
        OPENED,
        TRANSFERRED,
        REOPENED
    }

    /**
     * What the rules ask for.
     *
     * @param occasion why they were asked
     * @param pool the department among whose agents to choose
     * @param otherwise the method where the last agent is not free
     * @param limit of open tickets that an agent may have and still be chosen; null for none
     * @param skill that an agent must have; null for none
     * @param language that an agent must speak; null for any
     */
    record Wish(
            Occasion occasion,
            Department pool,
            Method method,
            Method otherwise,
            Integer limit,
            String skill,
            String language) {}

    /**
     * @param agent the sign-in name; null if nobody could be chosen
     * @param why the reason, for the ticket's history
     */
    record Choice(String agent, String why) {}
}
