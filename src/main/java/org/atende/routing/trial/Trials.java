package org.atende.routing.trial;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.atende.routing.sheet.Sheet;
import org.atende.routing.trial.Trial.Asked;
import org.atende.routing.trial.TrialTables.Verdict;
import org.springframework.stereotype.Service;

/** Tries rules on one case, and tells which rows decided and which nearly did. */
@Service
public class Trials {

    private static final int NEARLY = 3;
    private static final int MOST_MISSED = 2;

    private final Rulebooks rulebooks;
    private final TrialTables cells;

    Trials(Rulebooks rulebooks, TrialTables cells) {
        this.rulebooks = rulebooks;
        this.cells = cells;
    }

    /**
     * @param file the rules to try
     * @param live the same file as it is in force
     */
    public Trial run(byte[] file, byte[] live, Case one) {
        Rulebook tried = rulebooks.of(file);
        Rulebook inForce = rulebooks.of(live);
        Map<String, Object> facts =
                tried.decides(Rulebooks.ROUTING) ? one.facts() : Rulebooks.routed(rulebooks.routing(), one);
        List<Verdict> verdicts = tried.decide(facts);
        return new Trial(
                tried.outcome(verdicts),
                inForce.outcome(inForce.decide(facts)),
                tried.sheets().all().stream()
                        .flatMap(sheet -> verdicts.stream()
                                .filter(verdict -> verdict.table().equals(sheet.key()))
                                .map(verdict -> asked(sheet, verdict, facts)))
                        .toList());
    }

    private Asked asked(Sheet sheet, Verdict verdict, Map<String, Object> facts) {
        List<Trial.Input> inputs = IntStream.range(0, sheet.inputs().size())
                .mapToObj(i -> new Trial.Input(
                        sheet.inputs().get(i).label(),
                        sheet.inputs().get(i).fact(),
                        verdict.inputs().get(i)))
                .toList();
        List<Trial.Hit> matched = sheet.rows().stream()
                .filter(row -> verdict.rows().contains(row.id()))
                .map(row -> new Trial.Hit(row.id(), sheet.number(row.id()), row.annotation(), verdict.outcome()))
                .toList();
        return new Asked(sheet.key(), sheet.title(), inputs, matched, nearly(sheet, verdict, facts));
    }

    private List<Trial.Miss> nearly(Sheet sheet, Verdict verdict, Map<String, Object> facts) {
        return sheet.rows().stream()
                .filter(row -> !verdict.rows().contains(row.id()))
                .map(row -> new Trial.Miss(
                        row.id(), sheet.number(row.id()), row.annotation(), missed(sheet, row, verdict, facts)))
                .filter(miss -> miss.missed().size() <= MOST_MISSED)
                .sorted(Comparator.comparingInt(miss -> miss.missed().size()))
                .limit(NEARLY)
                .toList();
    }

    private List<Trial.Unmet> missed(Sheet sheet, Sheet.Row row, Verdict verdict, Map<String, Object> facts) {
        return IntStream.range(0, sheet.inputs().size())
                .filter(i -> !holds(row.inputs().get(i), verdict.inputs().get(i), facts))
                .mapToObj(i -> new Trial.Unmet(
                        sheet.inputs().get(i).label(),
                        row.inputs().get(i),
                        verdict.inputs().get(i)))
                .toList();
    }

    private boolean holds(String condition, Object value, Map<String, Object> facts) {
        String text = condition.strip();
        return text.isEmpty() || text.equals("-") || cells.holds(text, value, facts);
    }
}
