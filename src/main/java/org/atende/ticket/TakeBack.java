package org.atende.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer to take back, and how the ticket stood before it.
 *
 * @param verb the step with which it was said
 * @param followUpAt the date agreed before, null if none was
 */
public record TakeBack(UUID message, Verb verb, Status from, String assignee, boolean unread, Instant followUpAt) {}
