package org.atende.ticket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From a ticket to the one that goes on in its place, and back. */
@Component
class MergePaths {

    private final JdbcClient jdbc;
    private final TicketsAtHand atHand;

    MergePaths(JdbcClient jdbc, TicketsAtHand atHand) {
        this.jdbc = jdbc;
        this.atHand = atHand;
    }

    /** The ticket and those that it was merged into, one into the next; the last one goes on. */
    List<TicketNumber> from(TicketNumber number) {
        List<TicketNumber> path = new ArrayList<>();
        for (TicketNumber next = number; next != null; next = next(next).orElse(null)) {
            path.add(next);
        }
        return path;
    }

    private Optional<TicketNumber> next(TicketNumber number) {
        return jdbc.sql("SELECT merged_into FROM ticket WHERE number = ? AND merged_into IS NOT NULL")
                .param(number.value())
                .query(String.class)
                .optional()
                .map(TicketNumber::new);
    }

    Ticket locked(TicketNumber number) {
        return atHand.lock(number);
    }

    /** The same, locked. */
    List<Ticket> lock(TicketNumber number) {
        return lock(number, List.of());
    }

    /**
     * The same, locked together with others. Whoever needs several tickets locks them in the order of their numbers, so
     * that no two wait for each other; what was merged while this one waited is for the caller to try again.
     */
    List<Ticket> lock(TicketNumber number, List<TicketNumber> others) {
        List<TicketNumber> path = from(number);
        Stream.concat(path.stream(), others.stream())
                .distinct()
                .sorted(Comparator.comparing(TicketNumber::value))
                .forEach(atHand::lock);
        List<Ticket> locked = path.stream().map(atHand::lock).toList();
        for (int i = 0; i < locked.size(); i++) {
            TicketNumber next = i + 1 < path.size() ? path.get(i + 1) : null;
            if (!Objects.equals(locked.get(i).mergedInto(), next)) {
                throw new OptimisticLockingFailureException("The ticket was merged at the same moment.");
            }
        }
        return locked;
    }
}
