package org.atende.mail.intake;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** The threads that handle mails, with a bounded number of mails in memory: a place is taken before a mail is leased. */
@Component
class MailWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailWorkers.class);

    private final ApplyMail applyMail;
    private final IntakeStore store;
    private final IntakeSettings settings;
    private final Clock clock;
    private final Semaphore places;
    private volatile ExecutorService threads;

    MailWorkers(ApplyMail applyMail, IntakeStore store, IntakeSettings settings, Clock clock) {
        this.applyMail = applyMail;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.places = new Semaphore(settings.workers() + settings.queue());
    }

    /** Takes a place for a mail that is about to be leased; false if there is none. */
    boolean takePlace() {
        return isRunning() && places.tryAcquire();
    }

    void leavePlaces(int count) {
        places.release(count);
    }

    /** Handles the mail soon; its place was taken before. */
    void handle(Lease lease) {
        ExecutorService running = threads;
        if (running == null) {
            leavePlaces(1);
            giveBack(lease);
        } else {
            running.execute(() -> handleInItsPlace(lease));
        }
    }

    private void handleInItsPlace(Lease lease) {
        try {
            if (!isRunning()) {
                giveBack(lease);
            } else if (clock.instant().isBefore(lease.until())) {
                applyMail.apply(lease.mail() != null ? lease.mail() : store.read(lease.id()));
            }
        } catch (RuntimeException e) {
            log.error("Mail {} waits until its lease is over", lease.id(), e);
        } finally {
            leavePlaces(1);
        }
    }

    private void giveBack(Lease lease) {
        store.giveBack(lease.id(), clock.instant());
    }

    @Override
    public void start() {
        threads = Executors.newFixedThreadPool(settings.workers(), new CustomizableThreadFactory("mail-"));
    }

    /** Finishes what is being handled; what only waits is given back to the database. */
    @Override
    public void stop() {
        ExecutorService stopping = threads;
        threads = null;
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(settings.shutdownTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                List<Runnable> waiting = stopping.shutdownNow();
                log.warn("Stopping while mails are handled; {} more wait until their leases are over", waiting.size());
            }
        } catch (InterruptedException e) {
            stopping.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    /** After everything that a mail may need, and before the listener. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 100;
    }
}
