package org.atende.routing.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.atende.identity.Language;
import org.atende.routing.assign.Absence;
import org.atende.routing.assign.Roster;
import org.atende.routing.assign.RosterEntry;
import org.atende.ticket.Department;

/**
 * An agent on the roster.
 *
 * @param departments the agent's groups; administrators change them
 * @param given whether the rules may choose this agent
 * @param begins null for a whole day
 * @param ends null for a whole day; not after the beginning means the next day
 * @param calendar of the desk's that must be open too; null for none
 * @param mostOpen of open tickets with which the agent is still given another; null for no limit of one's own
 * @param absences those that are not over
 * @param free whether the agent is there now and may be chosen
 * @param version to be sent back with a change; 0 while the agent is not on the roster yet
 */
record RosterView(
        String agent,
        String name,
        List<Department> departments,
        boolean given,
        Set<String> skills,
        Set<Language> languages,
        Set<DayOfWeek> days,
        LocalTime begins,
        LocalTime ends,
        String calendar,
        Integer mostOpen,
        List<Absence> absences,
        boolean free,
        int version) {

    static RosterView of(Roster.Line line) {
        RosterEntry entry = line.entry();
        return new RosterView(
                entry.agent(),
                line.name(),
                line.departments(),
                entry.given(),
                entry.skills(),
                entry.languages(),
                entry.hours().days(),
                entry.hours().begins(),
                entry.hours().ends(),
                entry.calendar(),
                entry.mostOpen(),
                entry.absences(),
                line.free(),
                entry.version());
    }
}
