package org.atende.ticket;

import java.util.Set;

/**
 * What is done about a promise that runs out.
 *
 * @param priority the ticket's from now on
 * @param told who hears of it besides those who watch the ticket
 * @param toQueue whether the agent who has it loses it to the queue
 */
public record Escalation(Priority priority, Set<TicketUpdated.Told> told, boolean toQueue) {}
