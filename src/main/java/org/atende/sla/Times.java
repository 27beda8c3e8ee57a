package org.atende.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reckons promises by their calendars. */
@Component
class Times {

    private static final Logger LOG = LoggerFactory.getLogger(Times.class);

    private final Calendars calendars;

    Times(Calendars calendars) {
        this.calendars = calendars;
    }

    Duration used(Account account, Instant at) {
        return account.runs() ? account.used().plus(between(account.terms(), account.since(), at)) : account.used();
    }

    /** Negative where the second moment is the earlier one. */
    Duration between(Terms terms, Instant from, Instant to) {
        return calendar(terms).between(from, to);
    }

    /** When the promise is broken, or was, in the present stay with the desk; empty while its clock does not run. */
    Optional<Instant> dueAt(Account account) {
        return account.runs() ? Optional.of(reaches(account, account.terms().target())) : Optional.empty();
    }

    Optional<Instant> lookAt(Account account) {
        return account.runs()
                ? Optional.of(reaches(account, account.terms().threshold(account.looks())))
                : Optional.empty();
    }

    private Instant reaches(Account account, Duration threshold) {
        Duration left = threshold.minus(account.used());
        return left.isNegative() || left.isZero() ? account.since() : after(account.terms(), account.since(), left);
    }

    /** When such a promise is broken if the desk has the ticket from a moment on; before that moment if it is broken already. */
    Instant broken(Terms terms, Duration used, Instant from) {
        Duration left = terms.target().minus(used);
        return left.isNegative() ? from.plus(left) : after(terms, from, left);
    }

    /** When the promise is broken if what is left of it from a moment on is reckoned by another version of its calendar. */
    Instant dueBy(WorkingCalendar other, Account account, Instant from) {
        Duration left = account.terms().target().minus(used(account, from));
        return left.isNegative() || left.isZero() ? from : after(other, from, left);
    }

    private Instant after(Terms terms, Instant from, Duration working) {
        return after(calendar(terms), from, working);
    }

    private static Instant after(WorkingCalendar calendar, Instant from, Duration working) {
        try {
            return calendar.plus(from, working);
        } catch (NoOpenTime e) {
            LOG.warn("{}: every hour counts", e.getMessage());
            return from.plus(working);
        }
    }

    WorkingCalendar calendar(Terms terms) {
        try {
            return calendars.version(terms.calendar(), terms.version());
        } catch (UnknownCalendar e) {
            LOG.warn("There is no version {} of the calendar {}: every hour counts", terms.version(), terms.calendar());
            return calendars.inForce(Calendars.ALWAYS);
        }
    }

    /** The version of a calendar that counts from now on; empty if there is no such calendar. */
    Optional<Integer> versionInForce(String calendar) {
        try {
            return Optional.of(calendars.inForce(calendar).version());
        } catch (UnknownCalendar e) {
            return Optional.empty();
        }
    }
}
