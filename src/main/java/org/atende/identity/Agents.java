package org.atende.identity;

import java.util.List;
import java.util.Optional;

/** The people of the desk. */
public interface Agents {

    /** The agent as they were at most five seconds ago. */
    Optional<Agent> find(String id);

    /** @param email as in the account, or in lower case there */
    Optional<Agent> findByEmail(String email);

    /** The members of a group, such as {@code support} or {@code manager}. */
    List<Agent> members(String group);
}
