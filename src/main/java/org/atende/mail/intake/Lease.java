package org.atende.mail.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that this node has to itself for a while.
 *
 * @param mail null where it has to be read from the database first
 */
record Lease(UUID id, Instant until, IntakeMail mail) {}
