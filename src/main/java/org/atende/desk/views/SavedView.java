package org.atende.desk.views;

import java.util.UUID;

/**
 * A list that somebody has kept.
 *
 * @param owner the agent's sign-in name
 * @param query its filter, as in an address
 * @param shared whether everybody has it
 */
record SavedView(UUID id, String owner, String name, String query, boolean shared) {}
