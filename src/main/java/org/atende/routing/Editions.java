package org.atende.routing;

import java.util.List;
import java.util.Optional;

/** The files of tables that the engine has and had. */
public interface Editions {

    /** The file in which the newest version of a table stands; empty if there is no such table. */
    Optional<Edition> inForce(String table);

    /** The files of all tables in force. */
    List<Edition> inForce();

    /** Every edition of a table's file, newest first. */
    List<Edition> of(String table);

    byte[] content(Edition edition);

    /** Deploys a file: from now on new tickets are routed by it. */
    Edition publish(String file, byte[] content);

    /** The file as this release brings it; empty if it brings none of this name. */
    Optional<byte[]> packaged(String file);

    /** The file as it was deployed last by the product itself; empty if it never was. */
    Optional<byte[]> lastPackaged(String file);
}
