package org.atende.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.atende.identity.Agent;
import org.atende.ticket.Actor;
import org.atende.ticket.Actors;
import org.atende.ticket.PromisedTickets;
import org.atende.ticket.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks through the tickets that the desk has, page by page, each in a transaction of its own. */
@Component
class OpenPromises implements RunningPromises {

    private static final int PAGE = 500;

    /** The first page begins behind this. */
    private static final String NONE = "";

    private final JdbcClient jdbc;
    private final Times times;
    private final PromisedTickets tickets;
    private final Actors actors;
    private final Clock clock;

    OpenPromises(JdbcClient jdbc, Times times, PromisedTickets tickets, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.times = times;
        this.tickets = tickets;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public List<Change> preview(WorkingCalendar changed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Change> changes = new ArrayList<>();
        String last = NONE;
        for (List<Row> page = page(changed, last); !page.isEmpty(); page = page(changed, last)) {
            page.stream().flatMap(row -> changes(row, changed, now)).forEach(changes::add);
            last = page.get(page.size() - 1).number();
        }
        changes.sort(Comparator.comparing(Change::before).thenComparing(Change::ticket));
        return changes;
    }

    private Stream<Change> changes(Row row, WorkingCalendar changed, Instant now) {
        return BookText.read(row.promises()).owed().stream()
                .filter(account -> isOfEarlier(account, changed))
                .map(account -> new Change(
                        row.number(),
                        account.promise().name(),
                        times.dueAt(account).orElseThrow(),
                        times.dueBy(changed, account, now)))
                .filter(change -> !change.before().equals(change.after()));
    }

    private static boolean isOfEarlier(Account account, WorkingCalendar changed) {
        return account.runs()
                && account.terms().calendar().equals(changed.name())
                && account.terms().version() != changed.version();
    }

    @Override
    public int recalculate(WorkingCalendar changed, Agent by) {
        Actor actor = actors.of(by);
        int moved = 0;
        String last = NONE;
        for (List<Row> page = page(changed, last); !page.isEmpty(); page = page(changed, last)) {
            moved += (int) page.stream()
                    .filter(row -> BookText.read(row.promises()).owed().stream()
                            .anyMatch(account -> isOfEarlier(account, changed)))
                    .filter(row -> tickets.recalculate(new TicketNumber(row.number()), actor))
                    .count();
            last = page.get(page.size() - 1).number();
        }
        return moved;
    }

    private List<Row> page(WorkingCalendar changed, String after) {
        return jdbc.sql(
                        """
                        select number, promises from ticket
                        where number > ? and status in ('IN_QUEUE', 'IN_PROGRESS', 'UNDER_REVIEW') and promises like ?
                        order by number limit ?""")
                .params(after, "%," + changed.name() + ",%", PAGE)
                .query((row, n) -> new Row(row.getString("number"), row.getString("promises")))
                .list();
    }

    private record Row(String number, String promises) {}
}
