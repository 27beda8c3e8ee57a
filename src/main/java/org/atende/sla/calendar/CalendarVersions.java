package org.atende.sla.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Added to, and nothing else. */
@Component
class CalendarVersions {

    private static final List<String> WEEK = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList();

    private final JdbcClient jdbc;

    CalendarVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> names() {
        return jdbc.sql("select distinct name from calendar_version order by name")
                .query(String.class)
                .list();
    }

    Optional<Integer> newest(String name) {
        return jdbc.sql("select max(version) from calendar_version where name = ?")
                .param(name)
                .query(Integer.class)
                .optional();
    }

    Optional<CalendarVersion> find(String name, int version) {
        return jdbc.sql("select * from calendar_version where name = ? and version = ?")
                .params(name, version)
                .query((row, number) -> version(row, ownDays(name, version)))
                .optional();
    }

    /** Newest first. */
    List<CalendarVersion> of(String name) {
        Map<Integer, List<OwnDay>> ownDays = jdbc
                .sql("select * from calendar_own_day where name = ? order by version, on_date")
                .param(name)
                .query((row, number) -> Map.entry(row.getInt("version"), ownDay(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from calendar_version where name = ? order by version desc")
                .param(name)
                .query((row, number) -> version(row, ownDays.getOrDefault(row.getInt("version"), List.of())))
                .list();
    }

    /** Whether it was added: not if somebody else was quicker with this version. */
    boolean add(CalendarVersion version) {
        try {
            insert(version);
        } catch (DuplicateKeyException e) {
            return false;
        }
        version.plan().ownDays().forEach(day -> insert(version, day));
        return true;
    }

    private void insert(CalendarVersion version) {
        Plan plan = version.plan();
        jdbc.sql("insert into calendar_version (name, version, zone, holidays, author, author_name, comment, as_of,"
                        + " published_at, " + String.join(", ", WEEK) + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?"
                        + ", ?".repeat(WEEK.size()) + ")")
                .param(version.name())
                .param(version.version())
                .param(plan.zone().getId())
                .param(plan.holidays())
                .param(version.author())
                .param(version.authorName())
                .param(version.comment())
                .param(version.asOf())
                .param(version.publishedAt().atOffset(ZoneOffset.UTC))
                .params(plan.week().stream().map(Hours::toString).toList())
                .update();
    }

    private void insert(CalendarVersion version, OwnDay day) {
        jdbc.sql("insert into calendar_own_day (name, version, on_date, yearly, hours, reason) values (?, ?, ?,"
                        + " ?, ?, ?)")
                .params(version.name(), version.version(), day.date(), day.yearly())
                .params(day.hours().toString(), day.reason())
                .update();
    }

    private List<OwnDay> ownDays(String name, int version) {
        return jdbc.sql("select * from calendar_own_day where name = ? and version = ? order by on_date")
                .params(name, version)
                .query((row, number) -> ownDay(row))
                .list();
    }

    private static CalendarVersion version(ResultSet row, List<OwnDay> ownDays) throws SQLException {
        Hours[] week = new Hours[WEEK.size()];
        for (int day = 0; day < week.length; day++) {
            week[day] = Hours.of(row.getString(WEEK.get(day)));
        }
        int asOf = row.getInt("as_of");
        Integer broughtBack = row.wasNull() ? null : asOf;
        return new CalendarVersion(
                row.getString("name"),
                row.getInt("version"),
                new Plan(ZoneId.of(row.getString("zone")), List.of(week), row.getString("holidays"), ownDays),
                row.getString("author"),
                row.getString("author_name"),
                row.getString("comment"),
                broughtBack,
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static OwnDay ownDay(ResultSet row) throws SQLException {
        return new OwnDay(
                row.getDate("on_date").toLocalDate(),
                row.getBoolean("yearly"),
                Hours.of(row.getString("hours")),
                row.getString("reason"));
    }
}
