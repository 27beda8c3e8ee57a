package org.atende.identity;

import java.util.Optional;

/** The people of the desk. */
public interface Agents {

    /** The agent as they were at most five seconds ago. */
    Optional<Agent> find(String id);

    /** @param email as in the account, or in lower case there */
    Optional<Agent> findByEmail(String email);
}
