package org.atende.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.atende.sla.calendar.ACalendar;
import org.atende.testing.H2Database;
import org.atende.testing.PostgresDatabase;
import org.atende.ticket.Promise;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Tickets from before there was a ledger lose nothing that was used. */
class LedgerMigrationTests {

    static Stream<DriverManagerDataSource> databases() {
        return Stream.of(
                new DriverManagerDataSource(H2Database.freshUrl(), "sa", ""),
                new DriverManagerDataSource(PostgresDatabase.freshUrl(), "postgres", "postgres"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasUsedStaysUsedAndRowAndLedgerAgree(DriverManagerDataSource database) {
        migrate(database, "16");
        JdbcTemplate jdbc = new JdbcTemplate(database);
        ticket(jdbc, "AAA-000-00001", "IN_PROGRESS", "TIMESTAMP WITH TIME ZONE '2026-08-31 10:00:00+00'", 600, 1);
        ticket(jdbc, "AAA-000-00002", "AWAITING_CUSTOMER", "NULL", 7200, 0);
        ticket(jdbc, "AAA-000-00003", "CLOSED", "NULL", 60, 0);

        migrate(database, "17");

        Times times = new Times(new NumberedCalendars()
                .with(Calendars.ALWAYS, ACalendar.everyDay("00:00-24:00").calendar()));
        Reckoning reckoning = new Reckoning(times);
        Ledger ledger = new Ledger(jdbc);
        for (Map<String, Object> row : jdbc.queryForList("SELECT id, promises FROM ticket")) {
            Book copy = BookText.read((String) row.get("promises"));
            Book book = reckoning.book(ledger.of((UUID) row.get("id")));
            assertThat(copy.accounts()).isEqualTo(book.accounts());
        }
        assertThat(jdbc.queryForList("SELECT promises FROM ticket ORDER BY number", String.class))
                .map(text -> BookText.read(text).accounts().get(Promise.RESOLUTION))
                .extracting(
                        Account::state,
                        account -> account.used().toSeconds(),
                        account -> account.terms().target().toHours(),
                        Account::looks)
                .containsExactly(
                        tuple(ClockState.RUNNING, 600L, 4L, 2),
                        tuple(ClockState.WAITING_FOR_CUSTOMER, 7200L, 4L, 0),
                        tuple(ClockState.CLOSED, 60L, 4L, 0));
    }

    private static void ticket(
            JdbcTemplate jdbc, String number, String status, String since, int spent, int escalations) {
        jdbc.update(
                """
                INSERT INTO ticket (id, number, subject, status, department, priority, team, channel, requester, requester_email,
                    tags, unread, created_at, updated_at, target_seconds, spent_seconds, running_since, escalations, version)
                VALUES (?, ?, 'Um problema', ?, 'SUPPORT', 'HIGH', 'support-first-line', 'EMAIL', ?, 'rita@cliente.example', '', FALSE,
                    TIMESTAMP WITH TIME ZONE '2026-08-31 09:00:00+00', TIMESTAMP WITH TIME ZONE '2026-08-31 09:30:00+00', 14400, ?, """
                        + since + ", ?, 0)",
                UUID.randomUUID(),
                number,
                status,
                UUID.randomUUID(),
                spent,
                escalations);
    }

    private static void migrate(DriverManagerDataSource database, String to) {
        Flyway.configure()
                .dataSource(database)
                .locations(
                        "classpath:db/migration",
                        "classpath:db/" + (database.getUrl().contains("postgres") ? "postgresql" : "none"))
                .target(to)
                .load()
                .migrate();
    }
}
