package org.atende.desk.api;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atende.ticket.Actor;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds tickets part by part, along an index. */
@Component
class TicketSearch {

    private static final int DEFAULT_LIMIT = 50;
    private static final Map<String, String> SORTS = Map.of("createdAt", "created_at", "updatedAt", "updated_at");

    private final JdbcClient jdbc;
    private final Tickets tickets;

    TicketSearch(JdbcClient jdbc, Tickets tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    Page<Ticket> find(TicketFilter filter, Actor by) {
        int limit = filter.limit() == null ? DEFAULT_LIMIT : filter.limit();
        String sort = filter.sort() == null ? "-createdAt" : filter.sort();
        boolean newestFirst = sort.startsWith("-");
        String column = column(newestFirst ? sort.substring(1) : sort);
        Conditions conditions = conditions(filter, by);
        if (filter.cursor() != null && !filter.cursor().isBlank()) {
            Cursor last = Cursor.parse(filter.cursor());
            conditions.add(
                    "(t.%s, t.id) %s (:at, :id)".formatted(column, newestFirst ? "<" : ">"),
                    Map.of("at", Timestamp.from(last.at()), "id", last.id()));
        }
        String direction = newestFirst ? "DESC" : "ASC";
        String sql = "SELECT t.id FROM ticket t WHERE %s ORDER BY t.%s %s, t.id %s LIMIT %d"
                .formatted(conditions.sql(), column, direction, direction, limit + 1);
        List<UUID> ids =
                jdbc.sql(sql).params(conditions.params).query(UUID.class).list();
        return page(ids, limit, column.equals("created_at") ? Ticket::createdAt : Ticket::updatedAt);
    }

    private Page<Ticket> page(List<UUID> ids, int limit, Function<Ticket, Instant> key) {
        List<UUID> shown = ids.subList(0, Math.min(limit, ids.size()));
        Map<UUID, Ticket> found =
                tickets.all(shown).stream().collect(Collectors.toMap(Ticket::id, Function.identity()));
        List<Ticket> items = shown.stream().map(found::get).toList();
        Ticket last = ids.size() > limit ? items.get(limit - 1) : null;
        return new Page<>(items, last == null ? null : new Cursor(key.apply(last), last.id()).text());
    }

    private static String column(String sort) {
        String column = SORTS.get(sort);
        if (column == null) {
            throw new InvalidRequest("sort", "must be createdAt or updatedAt, with a minus for newest first");
        }
        return column;
    }

    private static Conditions conditions(TicketFilter filter, Actor by) {
        Conditions conditions = new Conditions();
        conditions.in("status", filter.status());
        conditions.in("department", filter.department());
        conditions.in("priority", filter.priority());
        conditions.equal("assignee", filter.assignee());
        conditions.equal("requester_email", lower(filter.requester()));
        if (filter.q() != null && !filter.q().isBlank()) {
            conditions.add(WORDS, Map.of("words", "%" + escaped(lower(filter.q().strip())) + "%"));
        }
        if (by.reach() == Actor.Reach.OWN) {
            conditions.add("(t.department IN (:own) OR t.assignee = :me)", Map.of("own", own(by), "me", by.id()));
        }
        return conditions;
    }

    private static final String WORDS =
            """
            (LOWER(t.number) LIKE :words OR LOWER(t.subject) LIKE :words OR t.requester_email LIKE :words
             OR EXISTS (SELECT 1 FROM customer c WHERE c.id = t.requester AND LOWER(c.name) LIKE :words)
             OR EXISTS (SELECT 1 FROM message m WHERE m.ticket_id = t.id AND LOWER(m.text) LIKE :words))""";

    private static List<String> own(Actor by) {
        return by.departments().isEmpty()
                ? List.of("")
                : by.departments().stream().map(Enum::name).toList();
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static final class Conditions {

        private final List<String> all = new ArrayList<>(List.of("1 = 1"));
        private final Map<String, Object> params = new HashMap<>();

        void add(String sql, Map<String, Object> values) {
            all.add(sql);
            params.putAll(values);
        }

        void in(String column, Collection<? extends Enum<?>> values) {
            if (values != null && !values.isEmpty()) {
                add("t.%s IN (:%s)".formatted(column, column), Map.of(column, names(values)));
            }
        }

        void equal(String column, String value) {
            if (value != null && !value.isBlank()) {
                add("t.%s = :%s".formatted(column, column), Map.of(column, value));
            }
        }

        String sql() {
            return String.join(" AND ", all);
        }

        private static List<String> names(Collection<? extends Enum<?>> values) {
            return values.stream().<String>map(Enum::name).toList();
        }
    }
}
