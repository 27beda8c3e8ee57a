package org.atende.chat;

import org.atende.ticket.TicketNumber;

/** The engine, in the chat's words; it answers through {@link ChatLifecycle}. */
public interface ChatProcess {

    void started(TicketNumber number);

    /** An agent has come. */
    void answered(TicketNumber number, String agent);

    /** The customer did not wait for an agent. */
    void customerLeft(TicketNumber number);

    /** One of the two has ended a chat that was going on. */
    void ended(TicketNumber number);
}
