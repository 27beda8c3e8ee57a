package org.atende.desk.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atende.ticket.Actor;
import org.atende.ticket.Status;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds tickets part by part, along an index; only those that the one who asks may read. */
@Component
@Transactional(readOnly = true)
public class TicketSearch {

    /** Beyond it a count says "or more": nobody needs the difference between 31,412 and 31,413 closed tickets. */
    public static final int COUNTED = 1000;

    private static final int DEFAULT_LIMIT = 50;
    private static final String IN_STATUS =
            """
            SELECT '%s' AS status, COUNT(*) AS tickets FROM (
              SELECT 1 FROM ticket t WHERE %s AND t.status = '%s' LIMIT %d) found""";

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Words words;
    private final Clock clock;

    TicketSearch(JdbcClient jdbc, Tickets tickets, Words words, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.words = words;
        this.clock = clock;
    }

    public Page<Ticket> find(TicketFilter filter, Actor by) {
        int limit = filter.limit() == null ? DEFAULT_LIMIT : filter.limit();
        Sort sort = Sort.of(filter.sort());
        Conditions conditions = conditions(filter, by);
        if (isGiven(filter.cursor())) {
            sort.beginBehind(Cursor.parse(filter.cursor()), conditions);
        }
        String sql = "SELECT t.id FROM ticket t WHERE %s ORDER BY %s LIMIT %d"
                .formatted(conditions.sql(), sort.order(), limit + 1);
        List<UUID> ids =
                jdbc.sql(sql).params(conditions.params()).query(UUID.class).list();
        return page(ids, limit, sort);
    }

    private Page<Ticket> page(List<UUID> ids, int limit, Sort sort) {
        List<UUID> shown = ids.subList(0, Math.min(limit, ids.size()));
        Map<UUID, Ticket> found =
                tickets.all(shown).stream().collect(Collectors.toMap(Ticket::id, Function.identity()));
        List<Ticket> items = shown.stream().map(found::get).toList();
        boolean goesOn = ids.size() > limit;
        return new Page<>(items, goesOn ? sort.cursor(items.get(limit - 1)).text() : null);
    }

    /** How many tickets the filter leaves, {@link #COUNTED} at most. */
    public int count(TicketFilter filter, Actor by) {
        Conditions conditions = conditions(filter, by);
        String sql = "SELECT COUNT(*) FROM (SELECT 1 FROM ticket t WHERE %s LIMIT %d) found"
                .formatted(conditions.sql(), COUNTED);
        return jdbc.sql(sql).params(conditions.params()).query(Integer.class).single();
    }

    /** The same for each status, whatever statuses the filter asks for. */
    public Map<Status, Integer> counts(TicketFilter filter, Actor by) {
        Conditions conditions = conditions(filter.inAnyStatus(), by);
        String sql = Arrays.stream(Status.values())
                .map(status -> IN_STATUS.formatted(status, conditions.sql(), status, COUNTED))
                .collect(Collectors.joining(" UNION ALL "));
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        jdbc.sql(sql).params(conditions.params()).query((RowCallbackHandler)
                row -> counts.put(Status.valueOf(row.getString("status")), row.getInt("tickets")));
        return counts;
    }

    private Conditions conditions(TicketFilter filter, Actor by) {
        Conditions conditions = new Conditions();
        conditions.in("number", filter.number());
        conditions.in("status", filter.status());
        conditions.in("department", filter.department());
        conditions.in("priority", filter.priority());
        conditions.in("channel", filter.channel());
        conditions.equal("requester_email", lower(filter.requester()));
        narrowToAssignee(conditions, filter.assignee(), by);
        narrowToTimes(conditions, filter);
        if (filter.isOpenOnly()) {
            conditions.add("t.status <> 'CLOSED'");
        }
        if (filter.unread() != null) {
            conditions.add("t.unread = :unread", Map.of("unread", filter.unread()));
        }
        if (isGiven(filter.tag())) {
            words.narrowToTag(conditions, lower(filter.tag().strip()));
        }
        narrowToOwn(conditions, by);
        narrowToWords(conditions, filter.q());
        return conditions;
    }

    private static void narrowToAssignee(Conditions conditions, String assignee, Actor by) {
        if ("nobody".equals(assignee)) {
            conditions.add("t.assignee IS NULL");
        } else {
            conditions.equal("assignee", "me".equals(assignee) ? by.id() : assignee);
        }
    }

    private void narrowToTimes(Conditions conditions, TicketFilter filter) {
        if (filter.from() != null) {
            conditions.add("t.created_at >= :from", Map.of("from", timestamp(filter.from())));
        }
        if (filter.to() != null) {
            conditions.add("t.created_at < :to", Map.of("to", timestamp(filter.to())));
        }
        if (Boolean.TRUE.equals(filter.overdue())) {
            conditions.add("t.due_at < :now AND t.status <> 'CLOSED'", Map.of("now", Timestamp.from(clock.instant())));
        }
    }

    private static Timestamp timestamp(OffsetDateTime at) {
        return Timestamp.from(at.toInstant());
    }

    private void narrowToWords(Conditions conditions, String typed) {
        if (!isGiven(typed)) {
            return;
        }
        TicketNumber.parse(typed)
                .ifPresentOrElse(
                        number -> conditions.add("t.number = :exactly", Map.of("exactly", number.value())), () -> {
                            Terms terms = Terms.in(typed);
                            if (terms.isEmpty()) {
                                conditions.add("1 = 0");
                            } else {
                                words.narrow(conditions, terms);
                            }
                        });
    }

    private static void narrowToOwn(Conditions conditions, Actor by) {
        if (by.reach() == Actor.Reach.OWN) {
            conditions.add("(t.department IN (:own) OR t.assignee = :me)", Map.of("own", own(by), "me", by.id()));
        }
    }

    private static List<String> own(Actor by) {
        return by.departments().isEmpty()
                ? List.of("")
                : by.departments().stream().map(Enum::name).toList();
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
