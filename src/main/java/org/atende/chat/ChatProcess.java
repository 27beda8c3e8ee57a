package org.atende.chat;

import org.atende.ticket.Department;
import org.atende.ticket.TicketNumber;

/** The engine, in the chat's words; it answers through {@link ChatLifecycle}. */
public interface ChatProcess {

    void started(TicketNumber number);

    /** An agent has come. */
    void answered(TicketNumber number, String agent);

    /** Another department is to answer the chat that waits. */
    void passedOn(TicketNumber number, Department department);

    /** The customer did not wait for an agent. */
    void customerLeft(TicketNumber number);

    /** One of the two has ended a chat that was going on. */
    void ended(TicketNumber number);
}
