package org.atende.ticket;

import java.time.Instant;
import java.util.List;

/** What will happen to a ticket by itself. */
public interface Timers {

    List<Timer> armed(Ticket ticket);

    /**
     * @param what {@code ESCALATION}, {@code REMINDER}, {@code AUTO_CLOSE}, {@code DATE_REACHED} or {@code REOPEN_DEADLINE}
     * @param why a sentence for people
     */
    record Timer(String what, Instant dueAt, String why) {}
}
