package org.atende.ticket;

/** What the desk promises a customer, each in the desk's own time. */
public enum Promise {
    /** From the opening until the desk first says something to the customer. */
    FIRST_RESPONSE,

    /** From each time that the customer writes until the desk says something. */
    NEXT_RESPONSE,

    /** All the time that the desk has the ticket, until it is closed. */
    RESOLUTION
}
