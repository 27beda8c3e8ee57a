package org.atende.routing.assign;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.routing.DutyCalendars;
import org.atende.routing.assign.RosterRefusal.Kind;
import org.atende.ticket.Department;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the rules may give tickets, when and for what: everybody of the desk reads it, managers write it. */
@Service
@Transactional
public class Roster {

    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_SKILLS = 500;

    private final RosterRows rows;
    private final Candidates candidates;
    private final DutyCalendars calendars;
    private final Agents agents;

    Roster(RosterRows rows, Candidates candidates, DutyCalendars calendars, Agents agents) {
        this.rows = rows;
        this.candidates = candidates;
        this.calendars = calendars;
        this.agents = agents;
    }

    /** All agents of the departments, by name; those who are not on the roster yet as they would be put there. */
    public List<Line> all() {
        Map<String, RosterEntry> entries =
                rows.all(candidates.now().toLocalDate()).stream().collect(toMap(RosterEntry::agent, identity()));
        return Arrays.stream(Department.values())
                .flatMap(department -> agents.members(department.group()).stream())
                .collect(toMap(Agent::id, identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Agent::name).thenComparing(Agent::id))
                .map(agent -> line(agent, entries.get(agent.id())))
                .toList();
    }

    /** @throws RosterRefusal if nobody of a department has this name */
    public Line of(String agent) {
        return line(
                agent(agent), rows.find(agent, candidates.now().toLocalDate()).orElse(null));
    }

    private Line line(Agent agent, RosterEntry entry) {
        RosterEntry shown = entry == null ? unknown(agent) : entry;
        boolean free = shown.given() && candidates.isOnDuty(shown);
        return new Line(shown, agent.name(), departments(agent), free);
    }

    private static RosterEntry unknown(Agent agent) {
        return new RosterEntry(
                agent.id(),
                false,
                Set.of(),
                EnumSet.of(agent.language()),
                WorkingHours.ALWAYS,
                null,
                null,
                List.of(),
                0);
    }

    private static List<Department> departments(Agent agent) {
        return Arrays.stream(Department.values())
                .filter(department -> agent.groups().contains(department.group()))
                .toList();
    }

    /**
     * Keeps what a manager has written.
     *
     * @param entry its version is the one that the manager has read; its absences do not count
     * @throws RosterRefusal if it is no manager, if something cannot be, or if somebody else has written since
     */
    public Line save(RosterEntry entry, Agent by) {
        require(by.managesAll(), Kind.NOT_A_MANAGER);
        agent(entry.agent());
        if (!rows.save(sound(entry))) {
            throw new RosterRefusal(Kind.OVERTAKEN);
        }
        return of(entry.agent());
    }

    private RosterEntry sound(RosterEntry entry) {
        WorkingHours hours = entry.hours();
        require(!entry.given() || !hours.days().isEmpty(), Kind.DAYS);
        require((hours.begins() == null) == (hours.ends() == null), Kind.HOURS);
        require(hours.begins() == null || !hours.begins().equals(hours.ends()), Kind.HOURS);
        require(entry.mostOpen() == null || entry.mostOpen() > 0, Kind.LIMIT);
        Set<String> skills = new TreeSet<>();
        entry.skills().stream()
                .filter(Objects::nonNull)
                .flatMap(skill ->
                        Stream.of(skill.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+")))
                .filter(skill -> !skill.isEmpty())
                .forEach(skills::add);
        require(String.join(" ", skills).length() <= LONGEST_SKILLS, Kind.SKILLS);
        return new RosterEntry(
                entry.agent(),
                entry.given(),
                skills,
                entry.languages(),
                hours,
                calendar(entry),
                entry.mostOpen(),
                List.of(),
                entry.version());
    }

    private String calendar(RosterEntry entry) {
        if (entry.calendar() == null || entry.calendar().isBlank()) {
            return null;
        }
        require(calendars().contains(entry.calendar()), Kind.CALENDAR);
        return entry.calendar();
    }

    /** The names of the desk's calendars, by one of which an agent may be on duty. */
    public List<String> calendars() {
        return calendars.names();
    }

    /** @throws RosterRefusal if it is no manager, or if the days cannot be */
    public Absence absent(String agent, Absence absence, Agent by) {
        require(by.managesAll(), Kind.NOT_A_MANAGER);
        Line line = of(agent);
        require(absence.from() != null && absence.until() != null, Kind.DATES);
        require(!absence.until().isBefore(absence.from()), Kind.DATES);
        String note = Optional.ofNullable(absence.note()).orElse("").strip();
        require(note.length() <= LONGEST_NOTE, Kind.NOTE);
        if (line.entry().version() == 0) {
            rows.save(line.entry());
        }
        Absence kept = new Absence(UUID.randomUUID(), absence.from(), absence.until(), note);
        rows.add(agent, kept);
        return kept;
    }

    /** @throws RosterRefusal if it is no manager, or if there is none */
    public void present(String agent, UUID absence, Agent by) {
        require(by.managesAll(), Kind.NOT_A_MANAGER);
        require(rows.remove(agent, absence), Kind.NO_ABSENCE);
    }

    private Agent agent(String id) {
        return agents.find(id)
                .filter(agent -> !departments(agent).isEmpty())
                .orElseThrow(() -> new RosterRefusal(Kind.NO_AGENT));
    }

    private static void require(boolean sound, Kind otherwise) {
        if (!sound) {
            throw new RosterRefusal(otherwise);
        }
    }

    /**
     * A line of the roster.
     *
     * @param free whether the agent would be given a ticket now, if the limit allows it
     */
    public record Line(RosterEntry entry, String name, List<Department> departments, boolean free) {}
}
