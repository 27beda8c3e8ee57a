package org.atende.desk.search;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.Ticket;

/** An order that a list can have: by one value of the row, then by the ticket's age. */
record Sort(Key key, boolean descending) {

    /** In each of them {@code t} is the ticket; PostgreSQL has an index for every one. */
    enum Key {
        CREATED("t.created_at", ticket -> ticket.createdAt().toString()),
        UPDATED("t.updated_at", ticket -> ticket.updatedAt().toString()),
        DUE("COALESCE(t.due_at, TIMESTAMP WITH TIME ZONE '9999-12-31 00:00:00+00')", Sort::due),
        PRIORITY(
                "(CASE t.priority WHEN 'CRITICAL' THEN 4 WHEN 'HIGH' THEN 3 WHEN 'MEDIUM' THEN 2 ELSE 1 END)",
                ticket -> String.valueOf(ticket.priority().ordinal() + 1));

        private final String sql;
        private final Function<Ticket, String> value;

        Key(String sql, Function<Ticket, String> value) {
            this.sql = sql;
            this.value = value;
        }
    }

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final Map<String, Key> NAMES =
            Map.of("createdAt", Key.CREATED, "updatedAt", Key.UPDATED, "dueAt", Key.DUE, "priority", Key.PRIORITY);

    static Sort of(String name) {
        String wanted = name == null || name.isBlank() ? "-createdAt" : name;
        boolean descending = wanted.startsWith("-");
        Key key = NAMES.get(descending ? wanted.substring(1) : wanted);
        if (key == null) {
            throw new InvalidRequest(
                    "sort",
                    "must be createdAt, updatedAt, dueAt or priority, with a minus for the newest or highest first");
        }
        return new Sort(key, descending);
    }

    String order() {
        String direction = descending ? "DESC" : "ASC";
        return "%s %s, t.id %s".formatted(key.sql, direction, direction);
    }

    void beginBehind(Cursor last, Conditions conditions) {
        conditions.add(
                "(%s, t.id) %s (:lastKey, :lastId)".formatted(key.sql, descending ? "<" : ">"),
                Map.of("lastKey", parameter(last), "lastId", last.id()));
    }

    private Object parameter(Cursor last) {
        try {
            return key == Key.PRIORITY
                    ? (Object) Integer.valueOf(last.key())
                    : Timestamp.from(Instant.parse(last.key()));
        } catch (NumberFormatException | DateTimeException e) {
            throw Cursor.wrong();
        }
    }

    Cursor cursor(Ticket last) {
        return new Cursor(key.value.apply(last), last.id());
    }

    private static String due(Ticket ticket) {
        return (ticket.dueAt() == null ? NEVER : ticket.dueAt()).toString();
    }
}
