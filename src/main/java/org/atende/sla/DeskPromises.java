package org.atende.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.ticket.Promise;
import org.atende.ticket.Promises;
import org.atende.ticket.ResponseTargets.TicketKind;
import org.atende.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Keeps the ledger as the desk works. */
@Component
class DeskPromises implements Promises {

    private final Books books;
    private final Ledger ledger;
    private final Times times;
    private final DecidedTargets targets;
    private final Customers customers;
    private final Clock clock;

    DeskPromises(Books books, Ledger ledger, Times times, DecidedTargets targets, Customers customers, Clock clock) {
        this.books = books;
        this.ledger = ledger;
        this.times = times;
        this.targets = targets;
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    public Kept note(Ticket ticket, Happening told) {
        Happening what = onTheMillisecond(told);
        Book book = books.of(ticket);
        Posting posting =
                new Posting(book, ticket.id(), what, millis(clock.instant()), times, () -> targets.of(kind(ticket)));
        post(posting, book, ticket, what);
        ledger.add(posting.entries());
        return kept(posting.book());
    }

    private void post(Posting posting, Book book, Ticket ticket, Happening what) {
        switch (what.kind()) {
            case ROUTED -> posting.routed();
            case MOVED -> posting.moved(ticket.status());
            case ANSWERED -> posting.answered();
            case CUSTOMER_WROTE, REOPENED -> posting.customerWrote();
            case GOES_ON -> posting.goesOn();
            case TAKEN_OVER -> posting.takenOver(books.of(what.from()), ticket.status());
            case PRIORITY_CHANGED -> posting.priorityChanged();
            case PROMISED_ANEW -> posting.promisedAnew();
            case ESCALATED -> atRisk(book, what.at()).ifPresent(late -> posting.escalated(late, true));
            case RECALCULATED -> posting.recalculated();
            case TAKEN_BACK -> books.before(ticket, what.message()).ifPresent(posting::takenBack);
        }
    }

    Kept kept(Book book) {
        return new Kept(
                BookText.write(book),
                book.owed().stream()
                        .flatMap(account -> times.dueAt(account).stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                book.owed().stream()
                        .flatMap(account -> times.lookAt(account).stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    @Override
    public Instant nextLook(Ticket ticket, Instant from) {
        Instant at = millis(from);
        return books.of(ticket).all().stream()
                .filter(account -> account.isOwed() || account.promise() == Promise.RESOLUTION)
                .map(account -> running(account, at))
                .flatMap(account -> times.lookAt(account).stream())
                .min(Comparator.naturalOrder())
                .orElse(at.plus(1, ChronoUnit.DAYS));
    }

    @Override
    public Optional<Ahead> ahead(Ticket ticket) {
        return books.of(ticket).owed().stream()
                .filter(Account::runs)
                .min(Comparator.comparing(account -> times.lookAt(account).orElseThrow()))
                .map(account -> new Ahead(account.promise(), account.terms().target()));
    }

    private static Account running(Account account, Instant at) {
        return account.runs()
                ? account
                : new Account(
                        account.promise(),
                        account.round(),
                        ClockState.RUNNING,
                        at,
                        account.used(),
                        account.terms(),
                        account.looks());
    }

    @Override
    public Optional<Risk> risk(Ticket ticket, Instant now) {
        Book book = books.of(ticket);
        Instant at = millis(now);
        return atRisk(book, at)
                .map(late ->
                        new Risk(late.promise(), late.terms().timesUsed(times.used(late, at)), book.escalations()));
    }

    /** The one whose time came first. */
    private Optional<Account> atRisk(Book book, Instant at) {
        return book.owed().stream()
                .filter(Account::runs)
                .filter(account ->
                        times.used(account, at).compareTo(account.terms().threshold(account.looks())) >= 0)
                .min(Comparator.comparing(account -> times.lookAt(account).orElseThrow()));
    }

    private TicketKind kind(Ticket ticket) {
        String tier = ticket.tier()
                .orElseGet(() ->
                        customers.find(ticket.requester()).map(Customer::tier).orElse(null));
        return new TicketKind(ticket.department(), ticket.priority(), tier, ticket.channel());
    }

    private static Happening onTheMillisecond(Happening told) {
        return new Happening(told.kind(), told.cause(), millis(told.at()), told.by(), told.message(), told.from());
    }

    /** The engine's timers know no less, and sums of whole milliseconds are exact. */
    private static Instant millis(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }
}
