package org.atende.desk.beside;

import java.util.List;
import org.atende.ticket.Actor;
import org.atende.ticket.Ticket;

/** Finds the closed tickets whose answers may serve once more. */
public interface SimilarTickets {

    /** Those that resemble this one and that the reader may read, the nearest first. */
    List<Ticket> to(Ticket ticket, Actor reader, int most);
}
