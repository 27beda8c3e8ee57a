package org.atende.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atende.ticket.Department;
import org.atende.ticket.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which tickets the desk must act on next, by the dates on their rows; a page at a time, along the index of due dates. */
@Component
@Transactional(readOnly = true)
class Promises {

    /** Nothing is due then; the index has it in the place of no date. */
    private static final String NEVER = "TIMESTAMP WITH TIME ZONE '9999-12-31 00:00:00+00'";

    private static final String DUE = "COALESCE(due_at, " + NEVER + ")";

    private static final String SOONEST =
            """
            SELECT id, number, subject, status, department, priority, assignee, due_at FROM ticket
             WHERE %s < %s AND (%s, id) > (:due, :id) %s
             ORDER BY %s, id LIMIT :most""";

    private final JdbcClient jdbc;

    Promises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param department whose; null for everybody's */
    List<Promise> after(Place place, Department department, int most) {
        String filter = department == null ? "" : "AND department = :department";
        return jdbc.sql(SOONEST.formatted(DUE, NEVER, DUE, filter, DUE))
                .param("due", Timestamp.from(place.due()))
                .param("id", place.id())
                .param("department", department == null ? null : department.name())
                .param("most", most)
                .query((row, n) -> new Promise(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("subject"),
                        Status.valueOf(row.getString("status")),
                        Department.valueOf(row.getString("department")),
                        row.getString("priority"),
                        row.getString("assignee"),
                        row.getTimestamp("due_at").toInstant()))
                .list();
    }

    /** A ticket on which the desk must have acted by a date. */
    record Promise(
            UUID id,
            String number,
            String subject,
            Status status,
            Department department,
            String priority,
            String assignee,
            Instant dueAt) {

        public boolean isLate(Instant now) {
            return dueAt.isBefore(now);
        }

        Place place() {
            return new Place(dueAt, id);
        }
    }

    /** Where a page ends. */
    record Place(Instant due, UUID id) {

        static final Place BEGINNING = new Place(Instant.EPOCH, new UUID(0, 0));

        static Place read(String cursor) {
            try {
                String[] parts = cursor.split("_", 2);
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException madeUp) {
                return BEGINNING;
            }
        }

        @Override
        public String toString() {
            return due + "_" + id;
        }
    }
}
