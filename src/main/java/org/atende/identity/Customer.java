package org.atende.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Someone who writes to the desk.
 *
 * @param email in lower case, unique
 * @param tier the contract's level, for example {@code STANDARD}
 * @param since when they first wrote
 */
public record Customer(UUID id, String email, String name, Language language, String tier, Instant since) {}
