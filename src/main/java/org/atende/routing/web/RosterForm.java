package org.atende.routing.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.atende.identity.Language;
import org.atende.routing.assign.RosterEntry;
import org.atende.routing.assign.WorkingHours;
import org.springframework.format.annotation.DateTimeFormat;

/** What stands in the form of one agent; what was refused outlives a redirect in the session. */
record RosterForm(
        String agent,
        Boolean given,
        String skills,
        Set<Language> languages,
        Set<DayOfWeek> days,
        @DateTimeFormat(pattern = "HH:mm") LocalTime begins,
        @DateTimeFormat(pattern = "HH:mm") LocalTime ends,
        String calendar,
        Integer mostOpen,
        Integer version)
        implements Serializable {

    static RosterForm of(RosterView line) {
        return new RosterForm(
                line.agent(),
                line.given(),
                String.join(", ", line.skills()),
                line.languages(),
                line.days(),
                line.begins(),
                line.ends(),
                line.calendar(),
                line.mostOpen(),
                line.version());
    }

    RosterEntry entry(String agent) {
        return new RosterEntry(
                agent,
                Boolean.TRUE.equals(given),
                Set.of(skills == null ? "" : skills),
                languages == null ? Set.of() : languages,
                new WorkingHours(days == null ? Set.of() : days, begins, ends),
                calendar,
                mostOpen,
                List.of(),
                version == null ? 0 : version);
    }
}
