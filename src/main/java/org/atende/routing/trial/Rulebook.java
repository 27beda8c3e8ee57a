package org.atende.routing.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atende.routing.sheet.Sheets;
import org.atende.routing.trial.TrialTables.Prepared;
import org.atende.routing.trial.TrialTables.Verdict;

/** A file of tables, read and ready to decide. */
record Rulebook(Sheets sheets, Prepared prepared) {

    List<Verdict> decide(Map<String, Object> facts) {
        return prepared.decide(sheets.last().key(), facts);
    }

    /** What the last table decided; empty if nothing. */
    Map<String, Object> outcome(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.table().equals(sheets.last().key()))
                .findFirst()
                .map(Verdict::outcome)
                .orElseGet(LinkedHashMap::new);
    }

    boolean decides(String table) {
        return sheets.find(table).isPresent();
    }
}
