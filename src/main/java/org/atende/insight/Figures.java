package org.atende.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atende.ticket.Department;
import org.atende.ticket.Status;
import org.atende.ticket.TicketSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what stands in the tickets' table; each question runs along an index. */
@Component
@Transactional(readOnly = true)
class Figures {

    private static final String COUNTS =
            "SELECT status, department, COUNT(*) AS tickets FROM ticket GROUP BY status, department";

    private static final String DAY =
            """
            SELECT (SELECT COUNT(*) FROM ticket WHERE created_at >= :start AND created_at < :end) AS opened,
                   (SELECT COUNT(*) FROM ticket WHERE resolved_at >= :start AND resolved_at < :end) AS closed""";

    private static final String OLDEST_IN_STATUS =
            """
            (SELECT number, subject, status, department, priority, created_at, due_at, id FROM ticket
              WHERE status = '%s' ORDER BY created_at, id LIMIT :most)""";

    private static final String OLDEST = Arrays.stream(Status.values())
                    .filter(Status::isOpen)
                    .map(OLDEST_IN_STATUS::formatted)
                    .collect(Collectors.joining(" UNION ALL "))
            + " ORDER BY created_at, id LIMIT :most";

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final Clock clock;

    Figures(JdbcClient jdbc, TicketSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.zone = settings.zone();
        this.clock = clock;
    }

    Satisfaction satisfaction(int days) {
        return jdbc.sql(
                        """
                        SELECT COALESCE(SUM(CASE WHEN answer = 'GOOD' THEN 1 ELSE 0 END), 0) AS good,
                               COALESCE(SUM(CASE WHEN answer = 'BAD' THEN 1 ELSE 0 END), 0) AS bad
                        FROM ticket_rating WHERE rated_at >= ?""")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(days))))
                .query((row, n) -> new Satisfaction(row.getLong("good"), row.getLong("bad")))
                .single();
    }

    Counts counts() {
        return new Counts(jdbc.sql(COUNTS)
                .query((row, at) -> new Counts.Cell(
                        Status.valueOf(row.getString("status")),
                        Department.valueOf(row.getString("department")),
                        row.getLong("tickets")))
                .list());
    }

    /** The last days of the desk's calendar, today last. */
    List<Day> lastDays(int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return IntStream.range(0, days)
                .mapToObj(day -> day(today.minusDays(days - 1L - day)))
                .toList();
    }

    private Day day(LocalDate date) {
        return jdbc.sql(DAY)
                .param("start", startOf(date))
                .param("end", startOf(date.plusDays(1)))
                .query((row, at) -> new Day(date, row.getLong("opened"), row.getLong("closed")))
                .single();
    }

    private Timestamp startOf(LocalDate date) {
        return Timestamp.from(date.atStartOfDay(zone).toInstant());
    }

    List<OpenTicket> oldestOpen(int most) {
        return jdbc.sql(OLDEST)
                .param("most", most)
                .query((row, at) -> new OpenTicket(
                        row.getString("number"),
                        row.getString("subject"),
                        Status.valueOf(row.getString("status")),
                        Department.valueOf(row.getString("department")),
                        row.getString("priority"),
                        instant(row.getTimestamp("created_at")),
                        instant(row.getTimestamp("due_at"))))
                .list();
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
