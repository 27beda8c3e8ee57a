package org.atende.identity;

import java.util.UUID;

/**
 * Someone who writes to the desk.
 *
 * @param email in lower case, unique
 * @param tier the contract's level, for example {@code STANDARD}
 */
public record Customer(UUID id, String email, String name, Language language, String tier) {}
