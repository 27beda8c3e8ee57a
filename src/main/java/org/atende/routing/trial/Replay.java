package org.atende.routing.trial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.atende.routing.studio.StudioRefusal;
import org.atende.ticket.ResponseTargets;
import org.atende.ticket.TicketSettings;
import org.springframework.stereotype.Service;

/** Routes the tickets of the last days once more, by the rules in force and by others, and counts the differences. */
@Service
public class Replay {

    private static final int MOST_DAYS = 3_660;

    /** One at a time on each node: mail comes first. */
    private final Semaphore free = new Semaphore(1);

    private final Rulebooks rulebooks;
    private final PastTickets tickets;
    private final ResponseTargets targets;
    private final TicketSettings settings;
    private final Clock clock;

    Replay(Rulebooks rulebooks, PastTickets tickets, ResponseTargets targets, TicketSettings settings, Clock clock) {
        this.rulebooks = rulebooks;
        this.tickets = tickets;
        this.targets = targets;
        this.settings = settings;
        this.clock = clock;
    }

    /** Hears how far a replay is; it ends early when this throws. */
    public interface Progress {

        void at(int done, int total, int moved);
    }

    /** @throws StudioRefusal if another replay is running on this node */
    public ReplayResult run(byte[] file, byte[] live, int days, Progress progress) {
        Rulebook draft = rulebooks.of(file);
        Rulebook routing = draft.decides(Rulebooks.ROUTING) ? null : rulebooks.routing();
        Comparison comparison = new Comparison(rulebooks.of(live), draft, routing, targets.inForce());
        Instant since = clock.instant().minus(Duration.ofDays(Math.min(Math.max(days, 1), MOST_DAYS)));
        if (!free.tryAcquire()) {
            throw new StudioRefusal(StudioRefusal.Kind.BUSY);
        }
        ExecutorService workers = Executors.newFixedThreadPool(workers());
        try {
            return new Run(workers, comparison, since, progress).finish();
        } finally {
            workers.shutdownNow();
            free.release();
        }
    }

    private static int workers() {
        return Math.min(4, Runtime.getRuntime().availableProcessors());
    }

    private final class Run {

        private final ExecutorService workers;
        private final Comparison comparison;
        private final Instant since;
        private final Progress progress;
        private final Tally sum = new Tally(settings.zone());
        private final Deque<Future<Tally>> underWay = new ArrayDeque<>();
        private final int total;

        Run(ExecutorService workers, Comparison comparison, Instant since, Progress progress) {
            this.workers = workers;
            this.comparison = comparison;
            this.since = since;
            this.progress = progress;
            this.total = tickets.count(since);
        }

        ReplayResult finish() {
            progress.at(0, total, 0);
            List<PastTicket> page = tickets.page(since, null);
            while (!page.isEmpty()) {
                List<PastTicket> next = page;
                Callable<Tally> work = () -> comparison.tally(next, settings.zone());
                underWay.add(workers.submit(work));
                while (underWay.size() > workers()) {
                    join();
                }
                page = page.size() < PastTickets.PAGE ? List.of() : tickets.page(since, page.get(page.size() - 1));
            }
            while (!underWay.isEmpty()) {
                join();
            }
            return sum.result();
        }

        private void join() {
            try {
                sum.join(underWay.remove().get());
                progress.at(sum.tickets(), total, sum.moved());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The replay was stopped", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("The replay failed", e.getCause());
            }
        }
    }
}
