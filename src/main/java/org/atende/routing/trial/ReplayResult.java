package org.atende.routing.trial;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What other rules would have done with past tickets.
 *
 * @param tickets how many were routed again
 * @param moved how many of them would have gone elsewhere
 * @param changes by what is decided (department, priority, ...): from, to, how many; unchanged ones included
 * @param examples of tickets that move, newest first
 * @param load of each team by hour of the day, before and after
 */
public record ReplayResult(
        int tickets,
        int moved,
        Map<String, Map<String, Map<String, Integer>>> changes,
        List<Moved> examples,
        List<Load> load) {

    /** @param why the rows that decide otherwise, table by table */
    public record Moved(
            String number,
            String subject,
            Instant openedAt,
            Map<String, String> from,
            Map<String, String> to,
            List<Why> why) {}

    /** @param from the row's place in the rules in force, null if none matched */
    public record Why(String table, String name, Integer from, Integer to, String annotation) {}

    public record Load(String team, int[] before, int[] after) {}
}
