package org.atende.routing.trial;

import java.util.List;
import java.util.Map;

/**
 * What rules would do with a case.
 *
 * @param outcome what they decide; empty if nothing
 * @param today what the rules in force decide
 * @param tables each table that was asked, those that others build on first
 */
public record Trial(Map<String, Object> outcome, Map<String, Object> today, List<Asked> tables) {

    /**
     * @param matched the rows that count
     * @param nearly those that came closest
     */
    public record Asked(String table, String name, List<Input> inputs, List<Hit> matched, List<Miss> nearly) {}

    public record Input(String column, String fact, Object value) {}

    /** @param number the row's place, from 1 */
    public record Hit(String row, int number, String annotation, Map<String, Object> outcome) {}

    /** @param missed the conditions that did not hold; none if only an earlier row came before it */
    public record Miss(String row, int number, String annotation, List<Unmet> missed) {}

    public record Unmet(String column, String condition, Object value) {}
}
