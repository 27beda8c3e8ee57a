package org.atende.sla.webhook;

import java.util.UUID;

/** The engine that makes queued calls, tries again, and shows what failed. */
public interface WebhookProcess {

    /** Queues a call in the caller's transaction: it is made if, and only if, that commits. */
    void start(String ticketNumber, UUID call);
}
