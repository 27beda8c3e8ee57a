package org.atende.mail.imap;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps reading one account for as long as this node has it, and waits for its turn while another does. */
final class Poller implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Poller.class);

    private final String name;
    private final ImapAccount account;
    private final MailServer server;
    private final Collector collector;
    private final AccountLease lease;
    private final ImapSettings settings;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile ImapMailbox mailbox;
    private boolean failing;

    Poller(
            String name,
            ImapAccount account,
            MailServer server,
            Collector collector,
            AccountLease lease,
            ImapSettings settings) {
        this.name = name;
        this.account = account;
        this.server = server;
        this.collector = collector;
        this.lease = lease;
        this.settings = settings;
    }

    @Override
    public void run() {
        while (!isStopped()) {
            takeTurn();
            pause(settings.lease().dividedBy(3));
        }
    }

    /** Called often, by another thread: keeps the hold, and ends the wait of a poller that has lost it or is to stop. */
    void keepUp() {
        lease.renew();
        ImapMailbox open = mailbox;
        if (open != null && (isStopped() || !lease.isHeld())) {
            open.wake();
        }
    }

    /** Lets the mail in hand be stored, and no further one be begun. */
    void stop() {
        stop.countDown();
        keepUp();
    }

    private void takeTurn() {
        try {
            if (lease.take()) {
                readUntilItBreaks();
                lease.release();
            }
        } catch (AccountLease.LostException e) {
            log.debug("Another node has {} now", name, e);
        } catch (MessagingException | IOException | RuntimeException e) {
            failed(e);
        }
    }

    /** A connection that worked and ends is nothing to tell of: servers end them as they please. */
    private void readUntilItBreaks() throws MessagingException, IOException {
        boolean worked = false;
        try (ImapMailbox open = server.open()) {
            mailbox = open;
            while (!isStopped() && lease.isHeld()) {
                report(collector.collect(open, lease, () -> !isStopped()));
                worked = true;
                awaitNews(open);
            }
        } catch (MessagingException e) {
            if (!worked) {
                throw e;
            }
            log.debug("The connection of {} ended", name, e);
        } finally {
            mailbox = null;
        }
    }

    private void awaitNews(ImapMailbox open) throws MessagingException {
        if (isStopped()) {
            return;
        }
        if (account.idle() && open.tellsOfNews()) {
            open.awaitNews(account.pollInterval());
        } else {
            pause(account.pollInterval());
        }
    }

    private void report(List<String> complaints) {
        if (complaints.isEmpty()) {
            lease.works();
            works();
        } else {
            String error = "Mails that stay in " + account.folder() + ": " + complaints.size() + ". "
                    + complaints.get(0) + ".";
            lease.complain(error);
            tell(error, null);
        }
    }

    private void failed(Exception failure) {
        String error = Sentence.of(failure);
        tell(error, failure);
        try {
            lease.fail(error, settings.backOff(lease.failures() + 1));
        } catch (RuntimeException e) {
            log.debug("The failure of {} cannot be kept: the database is what fails", name, e);
        }
    }

    /** Only the first of many failures: the others are shown to administrators. */
    private void tell(String error, Exception failure) {
        if (!failing) {
            log.warn("Mail account {} fails: {} Its state is at /api/v1/mail/accounts.", name, error);
            log.debug("Mail account {} fails", name, failure);
        }
        failing = true;
    }

    private void works() {
        if (failing) {
            log.info("Mail account {} works again", name);
        }
        failing = false;
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    private void pause(Duration rest) {
        try {
            if (stop.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("The poller of {} stops", name);
            }
        } catch (InterruptedException e) {
            stop.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
