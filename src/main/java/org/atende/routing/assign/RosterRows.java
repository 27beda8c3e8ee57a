package org.atende.routing.assign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.atende.identity.Language;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roster in the database. */
@Component
class RosterRows {

    private final JdbcClient jdbc;

    RosterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param today absences that are over by then are left out */
    List<RosterEntry> all(LocalDate today) {
        Map<String, List<Absence>> absences = absences(today);
        return jdbc.sql("select * from roster order by agent")
                .query((row, number) -> entry(row, absences))
                .list();
    }

    Optional<RosterEntry> find(String agent, LocalDate today) {
        Map<String, List<Absence>> absences = absences(today);
        return jdbc.sql("select * from roster where agent = ?")
                .param(agent)
                .query((row, number) -> entry(row, absences))
                .optional();
    }

    private Map<String, List<Absence>> absences(LocalDate today) {
        return jdbc
                .sql("select * from roster_absence where last_day >= ? order by first_day, id")
                .param(today)
                .query((row, number) -> Map.entry(row.getString("agent"), absence(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Makes whoever else chooses among these agents wait until this transaction ends; when each was last given one. */
    Map<String, Long> lock(Collection<String> agents) {
        return jdbc
                .sql("select agent, last_given from roster where agent in (:agents) order by agent for update")
                .param("agents", agents)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether it was saved: not if somebody else was quicker. */
    boolean save(RosterEntry entry) {
        return entry.version() == 0 ? insert(entry) : update(entry);
    }

    private boolean insert(RosterEntry entry) {
        try {
            return values(
                                    jdbc.sql(
                                            """
                                            insert into roster
                                                (given, skills, languages, days, begins, ends, calendar, most_open, agent, version)
                                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"""),
                                    entry)
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(RosterEntry entry) {
        return values(
                                jdbc.sql(
                                        """
                                        update roster set given = ?, skills = ?, languages = ?, days = ?, begins = ?, ends = ?,
                                            calendar = ?, most_open = ?, version = version + 1
                                        where agent = ? and version = ?"""),
                                entry)
                        .param(entry.version())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, RosterEntry entry) {
        WorkingHours hours = entry.hours();
        return statement
                .param(entry.given())
                .param(words(entry.skills().stream()))
                .param(words(entry.languages().stream().map(Enum::name)))
                .param(words(hours.days().stream().map(day -> String.valueOf(day.getValue()))))
                .param(hours.begins() == null ? null : hours.begins().toString())
                .param(hours.ends() == null ? null : hours.ends().toString())
                .param(entry.calendar())
                .param(entry.mostOpen())
                .param(entry.agent());
    }

    private static String words(Stream<String> words) {
        return words.sorted().collect(joining(" "));
    }

    void add(String agent, Absence absence) {
        jdbc.sql("insert into roster_absence (id, agent, first_day, last_day, note) values (?, ?, ?, ?, ?)")
                .params(absence.id(), agent, absence.from(), absence.until(), absence.note())
                .update();
    }

    boolean remove(String agent, UUID absence) {
        return jdbc.sql("delete from roster_absence where agent = ? and id = ?")
                        .params(agent, absence)
                        .update()
                == 1;
    }

    private static RosterEntry entry(ResultSet row, Map<String, List<Absence>> absences) throws SQLException {
        String agent = row.getString("agent");
        return new RosterEntry(
                agent,
                row.getBoolean("given"),
                split(row.getString("skills")).collect(toCollection(TreeSet::new)),
                split(row.getString("languages"))
                        .map(Language::valueOf)
                        .collect(toCollection(() -> EnumSet.noneOf(Language.class))),
                new WorkingHours(
                        split(row.getString("days"))
                                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                                .collect(toCollection(() -> EnumSet.noneOf(DayOfWeek.class))),
                        time(row.getString("begins")),
                        time(row.getString("ends"))),
                row.getString("calendar"),
                row.getObject("most_open", Integer.class),
                absences.getOrDefault(agent, List.of()),
                row.getInt("version"));
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("note"));
    }

    private static LocalTime time(String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    private static Stream<String> split(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty());
    }
}
