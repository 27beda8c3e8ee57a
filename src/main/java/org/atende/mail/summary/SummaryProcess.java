package org.atende.mail.summary;

import java.time.Instant;
import java.util.UUID;

/** The engine that sends what was queued, tries again, and shows what it could not send. */
public interface SummaryProcess {

    /** Queues a summary in the caller's transaction: it leaves if, and only if, that commits. */
    void start(String ticketNumber, UUID summary);

    /** The same, but it leaves no sooner than at a moment. */
    void start(String ticketNumber, UUID summary, Instant notBefore);
}
