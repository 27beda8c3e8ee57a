package org.atende.routing.trial;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atende.routing.trial.ReplayResult.Load;
import org.atende.routing.trial.ReplayResult.Moved;

/** Counts what becomes of tickets; filled by one thread, joined by another. */
final class Tally {

    private static final int EXAMPLES = 500;
    private static final String TEAM = "team";

    private final ZoneId zone;
    private final Map<String, Map<String, Map<String, Integer>>> changes = new TreeMap<>();
    private final Map<String, int[]> before = new TreeMap<>();
    private final Map<String, int[]> after = new TreeMap<>();
    private final List<Moved> examples = new ArrayList<>();
    private int tickets;
    private int moved;

    Tally(ZoneId zone) {
        this.zone = zone;
    }

    /** @param example asked for only if the ticket moves */
    void count(
            PastTicket ticket,
            Map<String, String> from,
            Map<String, String> to,
            java.util.function.Supplier<Moved> example) {
        tickets++;
        to.forEach((what, value) -> changes.computeIfAbsent(what, key -> new TreeMap<>())
                .computeIfAbsent(from.get(what), key -> new TreeMap<>())
                .merge(value, 1, Integer::sum));
        int hour = ticket.openedAt().atZone(zone).getHour();
        load(before, from, hour);
        load(after, to, hour);
        if (!from.equals(to)) {
            moved++;
            examples.add(example.get());
            if (examples.size() > 2 * EXAMPLES) {
                examples.subList(0, EXAMPLES).clear();
            }
        }
    }

    private static void load(Map<String, int[]> hours, Map<String, String> routed, int hour) {
        if (routed.containsKey(TEAM)) {
            hours.computeIfAbsent(routed.get(TEAM), key -> new int[24])[hour]++;
        }
    }

    void join(Tally other) {
        tickets += other.tickets;
        moved += other.moved;
        examples.addAll(other.examples);
        other.changes.forEach((what, rows) -> rows.forEach(
                (from, cells) -> cells.forEach((to, count) -> changes.computeIfAbsent(what, key -> new TreeMap<>())
                        .computeIfAbsent(from, key -> new TreeMap<>())
                        .merge(to, count, Integer::sum))));
        join(before, other.before);
        join(after, other.after);
    }

    private static void join(Map<String, int[]> mine, Map<String, int[]> others) {
        others.forEach((team, hours) -> {
            int[] sum = mine.computeIfAbsent(team, key -> new int[24]);
            for (int hour = 0; hour < hours.length; hour++) {
                sum[hour] += hours[hour];
            }
        });
    }

    int tickets() {
        return tickets;
    }

    int moved() {
        return moved;
    }

    ReplayResult result() {
        List<Moved> newest = examples.stream()
                .sorted(Comparator.comparing(Moved::openedAt).reversed())
                .limit(EXAMPLES)
                .toList();
        return new ReplayResult(tickets, moved, changes, newest, loads());
    }

    private List<Load> loads() {
        Map<String, int[]> teams = new TreeMap<>(before);
        after.keySet().forEach(team -> teams.putIfAbsent(team, new int[24]));
        return teams.keySet().stream()
                .map(team -> new Load(team, teams.get(team), after.getOrDefault(team, new int[24])))
                .toList();
    }
}
