package org.atende.identity.token;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a token once it is given away; the token itself is not kept.
 *
 * @param name what its owner calls it, for example the program that uses it
 * @param agent in whose name it acts
 * @param lastUsedAt to the minute; null when never used
 * @param revokedAt null while it opens doors
 */
record ApiToken(UUID id, String name, String agent, Instant createdAt, Instant lastUsedAt, Instant revokedAt) {}
