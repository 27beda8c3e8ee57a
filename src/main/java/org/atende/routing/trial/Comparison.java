package org.atende.routing.trial;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atende.routing.sheet.Sheet;
import org.atende.routing.trial.ReplayResult.Moved;
import org.atende.routing.trial.ReplayResult.Why;
import org.atende.routing.trial.TrialTables.Verdict;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.atende.ticket.ResponseTargets;

/** Lets the rules in force and others decide on the same ticket. */
record Comparison(Rulebook live, Rulebook draft, Rulebook routing, ResponseTargets.Answers targets) {

    private static final String NOTHING = "—";

    Tally tally(List<PastTicket> tickets, ZoneId zone) {
        Tally tally = new Tally(zone);
        tickets.forEach(ticket -> compare(ticket, tally));
        return tally;
    }

    private void compare(PastTicket ticket, Tally tally) {
        Map<String, Object> facts = facts(ticket);
        List<Verdict> before = live.decide(facts);
        List<Verdict> now = draft.decide(facts);
        Map<String, String> from = words(live, before, ticket);
        Map<String, String> to = words(draft, now, ticket);
        tally.count(
                ticket,
                from,
                to,
                () -> new Moved(
                        ticket.number(), ticket.inputs().subject(), ticket.openedAt(), from, to, why(before, now)));
    }

    private Map<String, Object> facts(PastTicket ticket) {
        Case one = Cases.of(ticket);
        return routing == null ? one.facts() : Rulebooks.routed(routing, one);
    }

    /** What is decided, under the names of the draft's results. */
    private Map<String, String> words(Rulebook rules, List<Verdict> verdicts, PastTicket ticket) {
        Map<String, Object> outcome = rules.outcome(verdicts);
        Map<String, String> words = new LinkedHashMap<>();
        for (Sheet.Column result : draft.sheets().last().outputs()) {
            Object value = outcome.get(result.fact());
            words.put(result.fact(), value == null ? NOTHING : String.valueOf(value));
        }
        if (routing == null) {
            words.put("target", target(outcome, ticket));
        }
        return words;
    }

    /** How soon the desk would have had to answer. */
    private String target(Map<String, Object> outcome, PastTicket ticket) {
        try {
            return targets.of(new ResponseTargets.TicketKind(
                            Department.valueOf(String.valueOf(outcome.get("department"))),
                            Priority.valueOf(String.valueOf(outcome.get("priority"))),
                            ticket.tier(),
                            Channel.valueOf(ticket.inputs().channel())))
                    .firstResponse()
                    .toString();
        } catch (IllegalArgumentException e) {
            // Nothing that the desk could use was decided: then there is no target either.
            return NOTHING;
        }
    }

    private List<Why> why(List<Verdict> before, List<Verdict> now) {
        List<Why> why = new ArrayList<>();
        for (Sheet sheet : draft.sheets().all()) {
            String row = first(now, sheet.key());
            String old = first(before, sheet.key());
            if (!Objects.equals(row, old)) {
                Integer from = live.sheets()
                        .find(sheet.key())
                        .map(other -> other.number(old))
                        .filter(number -> number > 0)
                        .orElse(null);
                why.add(new Why(
                        sheet.key(),
                        sheet.title(),
                        from,
                        row == null ? null : sheet.number(row),
                        sheet.row(row).map(Sheet.Row::annotation).orElse(null)));
            }
        }
        return why;
    }

    private static String first(List<Verdict> verdicts, String table) {
        return verdicts.stream()
                .filter(verdict -> verdict.table().equals(table))
                .flatMap(verdict -> verdict.rows().stream())
                .findFirst()
                .orElse(null);
    }
}
