package org.atende.routing.assign;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atende.identity.Agent;
import org.atende.identity.Agents;
import org.atende.ticket.AgentChoice;
import org.atende.ticket.Ticket;
import org.springframework.stereotype.Component;

/**
 * Chooses among the agents of the roster. While it looks and until the ticket is committed, the candidates are locked in the
 * database, so that other nodes count what this one has given.
 */
@Component
class FromRoster implements AgentChoice {

    private final Candidates candidates;
    private final RosterRows roster;
    private final Workload workload;
    private final RosterTurns turns;
    private final Agents agents;

    FromRoster(Candidates candidates, RosterRows roster, Workload workload, RosterTurns turns, Agents agents) {
        this.candidates = candidates;
        this.roster = roster;
        this.workload = workload;
        this.turns = turns;
        this.agents = agents;
    }

    @Override
    public Choice choose(Ticket ticket, Wish wish) {
        List<RosterEntry> pool = candidates.pool(ticket, wish);
        if (pool.isEmpty()) {
            return nobody(Reason.EMPTY_POOL, wish);
        }
        List<RosterEntry> there = pool.stream().filter(candidates::isOnDuty).toList();
        if (there.isEmpty()) {
            return nobody(Reason.NOBODY_ON_DUTY, wish);
        }
        Map<String, Long> lastGiven = roster.lock(names(there));
        Map<String, Integer> open = workload.open(names(there), ticket.id());
        Set<String> free = names(there.stream()
                .filter(entry -> open.getOrDefault(entry.agent(), 0) < limit(entry, wish))
                .toList());
        if (free.isEmpty()) {
            return nobody(Reason.ALL_FULL, wish);
        }
        return choose(ticket, wish, free, lastGiven, open);
    }

    private Choice choose(
            Ticket ticket, Wish wish, Set<String> free, Map<String, Long> lastGiven, Map<String, Integer> open) {
        if (wish.method() != Method.LAST_AGENT) {
            return give(by(wish.method(), wish, free, lastGiven, open), wish.method(), wish, "");
        }
        Optional<String> last = last(ticket, wish, free);
        if (last.isPresent()) {
            return give(last.get(), Method.LAST_AGENT, wish, "");
        }
        if (wish.otherwise() == Method.NONE || wish.otherwise() == Method.LAST_AGENT) {
            return nobody(Reason.NO_LAST_AGENT, wish);
        }
        String agent = by(wish.otherwise(), wish, free, lastGiven, open);
        return give(agent, wish.otherwise(), wish, " · " + Reason.NO_LAST_AGENT);
    }

    /** A reopened ticket's own agent, else whoever of those who are free last worked for the customer. */
    private Optional<String> last(Ticket ticket, Wish wish, Set<String> free) {
        Optional<String> own = wish.occasion() == Occasion.REOPENED ? workload.had(ticket) : Optional.empty();
        return own.filter(free::contains).or(() -> workload.lastFor(ticket, free));
    }

    /** Ties go to whoever has waited longest for a ticket, and among those who never had one to chance. */
    private String by(
            Method method, Wish wish, Set<String> free, Map<String, Long> lastGiven, Map<String, Integer> open) {
        Map<String, Long> turn = method == Method.ROUND_ROBIN ? turns.of(pool(wish)) : Map.of();
        Function<String, Long> first = agent ->
                method == Method.ROUND_ROBIN ? turn.getOrDefault(agent, 0L) : (long) open.getOrDefault(agent, 0);
        Map<String, Integer> chance = free.stream()
                .collect(Collectors.toMap(Function.identity(), agent -> ThreadLocalRandom.current()
                        .nextInt()));
        return free.stream()
                .min(Comparator.comparing(first).thenComparing(lastGiven::get).thenComparing(chance::get))
                .orElseThrow();
    }

    private Choice give(String agent, Method method, Wish wish, String more) {
        turns.given(pool(wish), agent);
        String name = agents.find(agent).map(Agent::name).orElse(agent);
        return new Choice(agent, "%s · %s · %s%s".formatted(name, method, pool(wish), more));
    }

    private static Choice nobody(Reason reason, Wish wish) {
        return new Choice(null, "%s · %s".formatted(reason, pool(wish)));
    }

    /** The department, and what else is asked of its agents: {@code SUPPORT (dns, EN)}. */
    private static String pool(Wish wish) {
        String asked = Stream.of(wish.skill(), wish.language())
                .filter(word -> word != null)
                .collect(Collectors.joining(", "));
        return asked.isEmpty() ? wish.pool().name() : "%s (%s)".formatted(wish.pool(), asked);
    }

    private static int limit(RosterEntry entry, Wish wish) {
        return Stream.of(entry.mostOpen(), wish.limit())
                .filter(limit -> limit != null)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static Set<String> names(List<RosterEntry> entries) {
        return entries.stream().map(RosterEntry::agent).collect(toSet());
    }

    /** Why a ticket waits in its queue. */
    private enum Reason {
        EMPTY_POOL,
        NOBODY_ON_DUTY,
        ALL_FULL,
        NO_LAST_AGENT
    }
}
