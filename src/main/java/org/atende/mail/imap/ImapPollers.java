package org.atende.mail.imap;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Polls all accounts, each in a thread of its own, as long as the application runs. */
final class ImapPollers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImapPollers.class);
    private static final int SECONDS_TO_STOP = 15;

    private final PollerFactory factory;
    private final ImapSettings settings;
    private volatile List<Poller> pollers = List.of();
    private ExecutorService threads;
    private ScheduledExecutorService keeper;

    ImapPollers(PollerFactory factory, ImapSettings settings) {
        this.factory = factory;
        this.settings = settings;
    }

    @Override
    public void start() {
        long often = settings.lease().toMillis() / 3;
        threads = Executors.newCachedThreadPool(new CustomizableThreadFactory("imap-"));
        keeper = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("imap-keeper-"));
        pollers = settings.accounts().entrySet().stream()
                .map(entry -> factory.poller(entry.getKey(), entry.getValue()))
                .toList();
        pollers.forEach(threads::execute);
        keeper.scheduleWithFixedDelay(this::keepUp, often, often, TimeUnit.MILLISECONDS);
    }

    /** A database that is away costs the leases, and no more. */
    private void keepUp() {
        for (Poller poller : pollers) {
            try {
                poller.keepUp();
            } catch (RuntimeException e) {
                log.debug("A mail account's lease could not be renewed", e);
            }
        }
    }

    @Override
    public void stop() {
        keeper.shutdown();
        threads.shutdown();
        try {
            for (int second = 0; second < SECONDS_TO_STOP && !stopped(second); second++) {
                log.debug("Waiting for the mail in hand");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        pollers = List.of();
    }

    /** A poller that is just about to wait misses the first call to stop. */
    private boolean stopped(int second) throws InterruptedException {
        for (Poller poller : pollers) {
            try {
                poller.stop();
            } catch (RuntimeException e) {
                log.debug("A mail account's lease could not be renewed, second {}", second, e);
            }
        }
        return threads.awaitTermination(1, TimeUnit.SECONDS);
    }

    @Override
    public boolean isAutoStartup() {
        return !settings.accounts().isEmpty();
    }

    @Override
    public boolean isRunning() {
        return !pollers.isEmpty();
    }
}
