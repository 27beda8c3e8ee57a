package org.atende.identity;

import java.util.Set;

/**
 * Someone of the desk, as the engine's identity service knows them.
 *
 * @param id the sign-in name
 * @param email may be null: such an agent gets no mail
 * @param groups ids of the groups: {@code support}, {@code billing}, {@code sales}, {@code manager}, {@code analyst},
 *     {@code camunda-admin}
 */
public record Agent(String id, String name, String email, Language language, Set<String> groups) {

    /** Managers and administrators see and change every department's tickets. */
    public boolean managesAll() {
        return groups.contains("manager") || groups.contains("camunda-admin");
    }

    /** Analysts read everything and change nothing. */
    public boolean readsAll() {
        return managesAll() || groups.contains("analyst");
    }
}
