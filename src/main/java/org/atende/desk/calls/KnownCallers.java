package org.atende.desk.calls;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atende.identity.Caller;
import org.atende.identity.Callers;
import org.atende.ticket.Actor;
import org.atende.ticket.Department;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The customers whom an agent may find. Who reads one department's tickets does not learn who writes to another by typing
 * letters; but a caller who says an address or a number is found by it, whoever takes the call.
 */
@Component
class KnownCallers {

    private static final int LOOKED_AT = 50;
    private static final int WHOLE_NUMBER = 9;

    private static final String THEIRS =
            """
            SELECT c.id FROM customer c
            WHERE c.id IN (:customers)
              AND (NOT EXISTS (SELECT 1 FROM ticket t WHERE t.requester_email = c.email)
                   OR EXISTS (SELECT 1 FROM ticket t WHERE t.requester_email = c.email
                              AND (t.department IN (:departments) OR t.assignee = :agent)))""";

    private final Callers callers;
    private final JdbcClient jdbc;

    KnownCallers(Callers callers, JdbcClient jdbc) {
        this.callers = callers;
        this.jdbc = jdbc;
    }

    List<Caller> find(String typed, Actor by, int most) {
        if (by.reach() != Actor.Reach.OWN) {
            return callers.find(typed, most);
        }
        List<Caller> found = callers.find(typed, LOOKED_AT);
        Set<UUID> theirs = found.isEmpty() ? Set.of() : theirs(found, by);
        return found.stream()
                .filter(caller -> theirs.contains(caller.customer().id()) || isWhole(typed, caller))
                .limit(most)
                .toList();
    }

    private Set<UUID> theirs(List<Caller> found, Actor by) {
        return Set.copyOf(jdbc.sql(THEIRS)
                .param(
                        "customers",
                        found.stream().map(caller -> caller.customer().id()).toList())
                .param("departments", departments(by))
                .param("agent", by.id())
                .query(UUID.class)
                .list());
    }

    /** SQL knows no empty list. */
    private static Set<String> departments(Actor by) {
        Set<String> own = by.departments().stream().map(Department::name).collect(Collectors.toSet());
        return own.isEmpty() ? Set.of("") : own;
    }

    private static boolean isWhole(String typed, Caller caller) {
        String digits = typed.replaceAll("\\D", "");
        boolean isNumber = digits.length() >= WHOLE_NUMBER
                && caller.phone() != null
                && caller.phone().endsWith(digits);
        return isNumber || caller.customer().email().equals(typed.strip().toLowerCase(Locale.ROOT));
    }
}
