package org.atende.sla;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.atende.routing.Decision;
import org.atende.ticket.Promise;
import org.atende.ticket.Ticket;
import org.springframework.stereotype.Component;

@Component
class BookedServiceLevels implements ServiceLevels {

    private final Books books;
    private final Ledger ledger;
    private final Times times;
    private final Clock clock;

    BookedServiceLevels(Books books, Ledger ledger, Times times, Clock clock) {
        this.books = books;
        this.ledger = ledger;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public ServiceLevel of(Ticket ticket) {
        return of(books.of(ticket), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public List<LedgerLine> ledger(Ticket ticket) {
        return ledger.of(ticket.id()).stream().map(LedgerLine::of).toList();
    }

    ServiceLevel of(Book book, Instant now) {
        List<ServiceLevel.Promised> promises =
                book.all().stream().map(account -> promised(account, now)).toList();
        Account next = next(book, now);
        Account shown = next == null ? book.accounts().get(Promise.RESOLUTION) : next;
        if (shown == null) {
            return new ServiceLevel(null, null, 0, 0, false, book.escalations(), promises);
        }
        return new ServiceLevel(
                next == null ? null : next.promise(),
                times.dueAt(shown).orElse(null),
                shown.terms().target().toSeconds(),
                times.used(shown, now).toSeconds(),
                shown.runs(),
                book.escalations(),
                promises);
    }

    private Account next(Book book, Instant now) {
        return book.owed().stream()
                .min(Comparator.comparing(account -> times.broken(account.terms(), times.used(account, now), now)))
                .orElse(null);
    }

    private ServiceLevel.Promised promised(Account account, Instant now) {
        Terms terms = account.terms();
        Duration used = times.used(account, now);
        return new ServiceLevel.Promised(
                account.promise(),
                account.round(),
                account.state(),
                terms.target().toSeconds(),
                used.toSeconds(),
                terms.target().toSeconds() - used.toSeconds(),
                times.dueAt(account).orElse(null),
                used.compareTo(terms.target()) > 0,
                terms.calendar(),
                terms.version(),
                terms.rule() == null ? null : Decision.link(TargetRules.TABLE, terms.table(), terms.rule()));
    }
}
