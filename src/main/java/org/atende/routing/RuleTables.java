package org.atende.routing;

import java.util.List;
import java.util.Optional;

/** The decision tables that are in force. */
public interface RuleTables {

    /** The newest version of each, those that others build on first. */
    List<RuleTable> inForce();

    /** The DMN file in which the newest version of a table stands; empty if there is no such table. */
    Optional<DmnFile> file(String key);

    /** A DMN file; several tables may stand in one. */
    record DmnFile(String name, byte[] content) {}
}
