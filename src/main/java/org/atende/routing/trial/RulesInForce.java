package org.atende.routing.trial;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atende.routing.Decision;
import org.atende.routing.Decisions;
import org.atende.routing.Edition;
import org.atende.routing.Editions;
import org.atende.routing.TodaysRules;
import org.atende.routing.sheet.Sheet;
import org.atende.routing.trial.TrialTables.Verdict;
import org.atende.ticket.AgentChoice.Method;
import org.springframework.stereotype.Service;

/** Routes a ticket of the past by today's rules, without a trace. */
@Service
class RulesInForce implements TodaysRules {

    private final PastTickets tickets;
    private final Rulebooks rulebooks;
    private final Editions editions;
    private final Clock clock;

    RulesInForce(PastTickets tickets, Rulebooks rulebooks, Editions editions, Clock clock) {
        this.tickets = tickets;
        this.rulebooks = rulebooks;
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public List<Decision> of(String ticketNumber) {
        return tickets.find(ticketNumber).map(Cases::of).map(this::decide).orElse(List.of());
    }

    private List<Decision> decide(Case one) {
        return Stream.concat(
                        decide(Decisions.ROUTING, one.facts()),
                        decide(Decisions.ASSIGNMENT, Rulebooks.routed(rulebooks.routing(), one))
                                .filter(RulesInForce::choosesSomebody))
                .toList();
    }

    private Stream<Decision> decide(String table, Map<String, Object> facts) {
        Edition live = editions.inForce(table).orElseThrow();
        Rulebook rules = rulebooks.of(editions.content(live));
        return rules.decide(facts).stream()
                .map(verdict -> decision(
                        rules.sheets().find(verdict.table()).orElseThrow(),
                        live.versions().get(verdict.table()),
                        verdict,
                        table));
    }

    /** As in the history: that agents take a ticket themselves is no decision about it. */
    private static boolean choosesSomebody(Decision decision) {
        return decision.rules().stream()
                .noneMatch(rule -> Method.NONE.name().equals(rule.outputs().get("method")));
    }

    private Decision decision(Sheet sheet, int version, Verdict verdict, String ledTo) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (int i = 0; i < sheet.inputs().size(); i++) {
            inputs.put(sheet.inputs().get(i).label(), verdict.inputs().get(i));
        }
        List<Decision.Rule> rules = verdict.rows().stream()
                .map(row -> new Decision.Rule(
                        row,
                        sheet.number(row),
                        sheet.row(row).map(Sheet.Row::annotation).orElse(null),
                        verdict.outcome(),
                        Decision.link(sheet.key(), version, row)))
                .toList();
        return new Decision(sheet.key(), sheet.title(), ledTo, version, clock.instant(), inputs, rules);
    }
}
