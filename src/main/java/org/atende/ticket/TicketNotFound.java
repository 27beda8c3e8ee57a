package org.atende.ticket;

/** No ticket has this number. */
public class TicketNotFound extends RuntimeException {

    public TicketNotFound(String number) {
        super("There is no ticket " + number + ".");
    }
}
