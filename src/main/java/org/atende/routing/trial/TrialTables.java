package org.atende.routing.trial;

import java.util.List;
import java.util.Map;

/** Evaluates tables as the engine would, without a trace. */
public interface TrialTables {

    /** @throws org.atende.routing.sheet.UnreadableRules if the engine would refuse the file */
    Prepared prepare(byte[] file);

    /** Whether a condition holds for a value. */
    boolean holds(String condition, Object value, Map<String, Object> facts);

    /** A file ready to decide; safe for use by several threads. */
    interface Prepared {

        /** Decides by a table and all that it builds on; the last one decides the outcome. */
        List<Verdict> decide(String table, Map<String, Object> facts);
    }

    /**
     * What a table decided.
     *
     * @param inputs the values of its columns, in their order
     * @param rows ids of the rows that count
     * @param outcome by the names of its results; empty if no row matched
     */
    record Verdict(String table, List<Object> inputs, List<String> rows, Map<String, Object> outcome) {}
}
