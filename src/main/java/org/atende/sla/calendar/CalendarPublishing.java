package org.atende.sla.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.atende.identity.Agent;
import org.atende.sla.CalendarPublished;
import org.atende.sla.RunningPromises;
import org.atende.sla.calendar.CalendarRefusal.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where managers change calendars: always as a new version, and never over one that they have not seen. */
@Service
public class CalendarPublishing {

    /** The first is the page on which a calendar is begun. */
    private static final Pattern NAME = Pattern.compile("(?!new$)[a-z][a-z0-9-]{0,39}");

    private static final int LONGEST_COMMENT = 1000;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_HOURS = 200;
    private static final int MOST_OWN_DAYS = 200;
    /** Below it, a target of a day would take most of a year. */
    private static final Duration LEAST_A_WEEK = Duration.ofHours(1);

    private static final int WEEKS = 52;

    private final CalendarVersions versions;
    private final PublishedCalendars calendars;
    private final HolidayBook holidays;
    private final ObjectProvider<RunningPromises> promises;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarPublishing(
            CalendarVersions versions,
            PublishedCalendars calendars,
            HolidayBook holidays,
            ObjectProvider<RunningPromises> promises,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.versions = versions;
        this.calendars = calendars;
        this.holidays = holidays;
        this.promises = promises;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @throws CalendarRefusal if there is none of this name */
    public CalendarVersion inForce(String name) {
        return version(name, versions.newest(name).orElseThrow(() -> new CalendarRefusal(Kind.NO_CALENDAR, name)));
    }

    /** @throws CalendarRefusal if it has no such version */
    public CalendarVersion version(String name, int version) {
        return versions.find(name, version).orElseThrow(() -> new CalendarRefusal(Kind.NO_VERSION, name, version));
    }

    /** Every calendar as it is in force, by name. */
    public List<CalendarVersion> all() {
        return versions.names().stream().map(this::inForce).toList();
    }

    /** Newest first. */
    public List<CalendarVersion> history(String name) {
        List<CalendarVersion> found = versions.of(name);
        if (found.isEmpty()) {
            throw new CalendarRefusal(Kind.NO_CALENDAR, name);
        }
        return found;
    }

    public PlannedCalendar calendar(CalendarVersion version) {
        return calendars.calendar(version);
    }

    /**
     * The calendar as it would be, and nothing is changed.
     *
     * @throws CalendarRefusal if it may not be published like this
     */
    public PlannedCalendar propose(Wish wish, Agent by) {
        requireManager(by);
        requireNotOvertaken(wish);
        requireSound(wish.plan());
        PlannedCalendar proposed = calendar(unpublished(wish, by, null));
        requireOpen(proposed);
        return proposed;
    }

    /** What it would change in the promises that run, soonest first. */
    public List<RunningPromises.Change> preview(PlannedCalendar proposed) {
        RunningPromises running = promises.getIfAvailable();
        return running == null || proposed.version() == 1 ? List.of() : running.preview(proposed);
    }

    /**
     * Brings it into force, and then gives the promises that run their new due times.
     *
     * @return how many were given one
     * @throws CalendarRefusal if it may not be published like this
     */
    public int publish(Wish wish, String comment, Agent by) {
        propose(wish, by);
        if (comment == null || comment.isBlank() || comment.length() > LONGEST_COMMENT) {
            throw new CalendarRefusal(Kind.NO_COMMENT, LONGEST_COMMENT);
        }
        CalendarVersion version = unpublished(wish, by, comment.strip());
        transaction.executeWithoutResult(status -> add(version));
        RunningPromises running = promises.getIfAvailable();
        return running == null || version.version() == 1 ? 0 : running.recalculate(calendar(version), by);
    }

    private void add(CalendarVersion version) {
        if (!versions.add(version)) {
            throw overtaken(version.name());
        }
        events.publishEvent(new CalendarPublished(version.name(), version.version(), version.author()));
    }

    private CalendarVersion unpublished(Wish wish, Agent by, String comment) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Integer asOf = bringsBack(wish) ? wish.asOf() : null;
        return new CalendarVersion(
                wish.name(), wish.basedOn() + 1, wish.plan(), by.id(), by.name(), comment, asOf, now);
    }

    /** Whoever begins with an earlier version may change it before it is published. */
    private boolean bringsBack(Wish wish) {
        return wish.asOf() != null
                && versions.find(wish.name(), wish.asOf())
                        .filter(earlier ->
                                Difference.between(earlier.plan(), wish.plan()).isEmpty())
                        .isPresent();
    }

    private static void requireManager(Agent by) {
        if (!by.managesAll()) {
            throw new CalendarRefusal(Kind.NOT_A_MANAGER);
        }
    }

    private void requireNotOvertaken(Wish wish) {
        if (wish.basedOn() == 0) {
            requireNew(wish.name());
            return;
        }
        CalendarVersion live = inForce(wish.name());
        if (live.version() != wish.basedOn()) {
            throw overtaken(wish.name());
        }
        if (Difference.between(live.plan(), wish.plan()).isEmpty()) {
            throw new CalendarRefusal(Kind.UNCHANGED);
        }
    }

    private void requireNew(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new CalendarRefusal(Kind.BAD_NAME);
        }
        if (versions.newest(name).isPresent()) {
            throw new CalendarRefusal(Kind.TAKEN, name);
        }
    }

    private CalendarRefusal overtaken(String name) {
        CalendarVersion live = inForce(name);
        return new CalendarRefusal(Kind.OVERTAKEN, live.version(), live.authorName() == null ? "?" : live.authorName());
    }

    private void requireSound(Plan plan) {
        plan.week().forEach(CalendarPublishing::requireShort);
        if (plan.holidays() != null && !holidays.has(plan.holidays())) {
            throw new CalendarRefusal(Kind.BAD_HOLIDAYS, plan.holidays());
        }
        if (plan.ownDays().size() > MOST_OWN_DAYS) {
            throw new CalendarRefusal(Kind.TOO_MANY_DAYS, MOST_OWN_DAYS);
        }
        Set<String> seen = new HashSet<>();
        for (OwnDay day : plan.ownDays()) {
            requireShort(day.hours());
            if (day.reason().isBlank() || day.reason().length() > LONGEST_REASON) {
                throw new CalendarRefusal(Kind.NO_REASON, day.date(), LONGEST_REASON);
            }
            if (!seen.add(
                    day.yearly()
                            ? day.date().toString().substring(4)
                            : day.date().toString())) {
                throw new CalendarRefusal(Kind.SAME_DAY_TWICE, day.date());
            }
        }
    }

    private static void requireShort(Hours hours) {
        if (hours.toString().length() > LONGEST_HOURS) {
            throw new CalendarRefusal(Kind.BAD_HOURS, hours.toString().substring(0, 20) + "…");
        }
    }

    private void requireOpen(PlannedCalendar proposed) {
        Instant now = clock.instant();
        boolean aWeek = proposed.plan().week().stream().mapToInt(Hours::minutes).sum() >= LEAST_A_WEEK.toMinutes();
        if (!aWeek || !reaches(proposed, now)) {
            throw new CalendarRefusal(Kind.HARDLY_OPEN);
        }
    }

    /** Own days and holidays must leave half of the least, too. */
    private static boolean reaches(PlannedCalendar proposed, Instant now) {
        Duration year = proposed.between(now, now.plus(Duration.ofDays(7L * WEEKS)));
        return year.compareTo(LEAST_A_WEEK.multipliedBy(WEEKS).dividedBy(2)) >= 0;
    }
}
