package org.atende.routing.trial;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atende.routing.Decision;
import org.atende.routing.Edition;
import org.atende.routing.Editions;
import org.atende.routing.TodaysRules;
import org.atende.routing.sheet.Sheet;
import org.atende.routing.trial.TrialTables.Verdict;
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
        Edition live = editions.inForce(Rulebooks.ROUTING).orElseThrow();
        Rulebook rules = rulebooks.of(editions.content(live));
        return rules.decide(one.facts()).stream()
                .map(verdict -> decision(
                        rules.sheets().find(verdict.table()).orElseThrow(),
                        live.versions().get(verdict.table()),
                        verdict))
                .toList();
    }

    private Decision decision(Sheet sheet, int version, Verdict verdict) {
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
        return new Decision(sheet.key(), sheet.title(), Rulebooks.ROUTING, version, clock.instant(), inputs, rules);
    }
}
