package org.atende.sla;

import java.util.Map;
import java.util.Optional;

/** The table of targets, wherever it is kept. */
public interface TargetRules {

    String TABLE = "sla-targets";

    /** The table in force now. */
    InForce inForce();

    interface InForce {

        /** Empty if no row matches, or more than one. */
        Optional<Row> decide(Map<String, Object> facts);
    }

    /** @param values by the names of the columns of results */
    record Row(int version, String id, Map<String, Object> values) {}
}
