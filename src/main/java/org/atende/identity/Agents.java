package org.atende.identity;

import java.util.Optional;

/** The people of the desk. */
public interface Agents {

    Optional<Agent> find(String id);

    Optional<Agent> findByEmail(String email);
}
