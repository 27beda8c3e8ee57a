package org.atende.identity;

import java.util.List;
import java.util.Optional;

/** The people of the desk. */
public interface Agents {

    Optional<Agent> find(String id);

    Optional<Agent> findByEmail(String email);

    /** The members of a group, such as {@code support} or {@code manager}. */
    List<Agent> members(String group);
}
