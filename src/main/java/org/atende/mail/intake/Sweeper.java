package org.atende.mail.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes up the mails that wait in the database: backed off, crowded out, or left behind by a node that died. */
@Component
class Sweeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
    private static final int BATCH = 50;

    private final IntakeStore store;
    private final MailWorkers workers;
    private final TransactionTemplate transaction;
    private final IntakeSettings settings;
    private final Clock clock;
    private volatile ScheduledExecutorService schedule;

    Sweeper(
            IntakeStore store,
            MailWorkers workers,
            TransactionTemplate transaction,
            IntakeSettings settings,
            Clock clock) {
        this.store = store;
        this.workers = workers;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Hands over what is due, as long as there is more and the workers have places. */
    void sweep() {
        int places;
        int leased;
        do {
            places = takePlaces();
            leased = hand(places);
        } while (leased > 0 && leased == places);
    }

    private int hand(int places) {
        List<Lease> leases = List.of();
        try {
            Instant now = clock.instant();
            leases = transaction.execute(status -> store.lease(places, now, now.plus(settings.lease())));
        } finally {
            workers.leavePlaces(places - leases.size());
        }
        leases.forEach(workers::handle);
        return leases.size();
    }

    private int takePlaces() {
        int places = 0;
        while (places < BATCH && workers.takePlace()) {
            places++;
        }
        return places;
    }

    private void sweepAndGoOn() {
        try {
            sweep();
        } catch (RuntimeException e) {
            log.warn("Could not look for waiting mails; looking again in {}", settings.sweepInterval(), e);
        }
    }

    @Override
    public void start() {
        long interval = settings.sweepInterval().toMillis();
        schedule = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("mail-sweeper-"));
        schedule.scheduleWithFixedDelay(this::sweepAndGoOn, 0, interval, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        schedule.shutdown();
        schedule = null;
    }

    @Override
    public boolean isRunning() {
        return schedule != null;
    }

    /** Right after the workers; stops before them. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 50;
    }
}
