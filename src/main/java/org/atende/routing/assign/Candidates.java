package org.atende.routing.assign;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.atende.identity.Agents;
import org.atende.identity.Language;
import org.atende.routing.DutyCalendars;
import org.atende.ticket.Actor;
import org.atende.ticket.Actors;
import org.atende.ticket.AgentChoice.Wish;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketSettings;
import org.springframework.stereotype.Component;

/** Who could be given a ticket, and who of them is there. */
@Component
class Candidates {

    private final RosterRows roster;
    private final Agents agents;
    private final Actors actors;
    private final DutyCalendars calendars;
    private final TicketSettings settings;
    private final Clock clock;

    Candidates(
            RosterRows roster,
            Agents agents,
            Actors actors,
            DutyCalendars calendars,
            TicketSettings settings,
            Clock clock) {
        this.roster = roster;
        this.agents = agents;
        this.actors = actors;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), settings.zone());
    }

    /** Those of the roster who may and can do it, at whatever time. */
    List<RosterEntry> pool(Ticket ticket, Wish wish) {
        return roster.all(now().toLocalDate()).stream()
                .filter(RosterEntry::given)
                .filter(entry -> wish.skill() == null
                        || entry.skills().contains(wish.skill().toLowerCase(Locale.ROOT)))
                .filter(entry -> wish.language() == null
                        || entry.languages().stream().map(Language::name).anyMatch(wish.language()::equalsIgnoreCase))
                .filter(entry -> mayHave(entry.agent(), ticket, wish))
                .toList();
    }

    private boolean mayHave(String agent, Ticket ticket, Wish wish) {
        return agents.find(agent)
                .filter(one -> one.groups().contains(wish.pool().group()))
                .map(actors::of)
                .filter(actor -> mayWork(actor, ticket))
                .isPresent();
    }

    private static boolean mayWork(Actor actor, Ticket ticket) {
        return actor.mayWorkIn(ticket.department());
    }

    boolean isOnDuty(RosterEntry entry) {
        LocalDateTime now = now();
        return entry.hours().include(now)
                && (entry.calendar() == null || calendars.isOpen(entry.calendar(), clock.instant()))
                && entry.absences().stream().noneMatch(absence -> absence.covers(now.toLocalDate()));
    }
}
