package org.atende.ticket;

/**
 * Something happened to a ticket; told in the transaction in which it happened.
 *
 * @param message the words that came with it, null if none did
 * @param by who did it
 * @param answerable whether the customer may be mailed about it
 */
public record TicketUpdated(Ticket ticket, Update what, Message message, Actor by, boolean answerable) {}
