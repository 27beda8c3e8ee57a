package org.atende.routing.lint;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atende.routing.KnownFacts;
import org.atende.routing.KnownFacts.Fact;
import org.atende.routing.lint.Finding.Kind;
import org.atende.routing.lint.Finding.Severity;
import org.atende.routing.sheet.Sheet;
import org.atende.routing.sheet.SheetReader;
import org.atende.routing.sheet.Sheets;
import org.atende.routing.sheet.UnreadableRules;
import org.springframework.stereotype.Component;

/** Looks through a file of tables for whatever would surprise its manager. */
@Component
public class Lint {

    private final SheetReader reader;
    private final Feel feel;
    private final Vocabulary vocabulary;

    Lint(SheetReader reader, Feel feel, List<KnownFacts> known) {
        this.reader = reader;
        this.feel = feel;
        Map<String, Fact> facts = new LinkedHashMap<>();
        known.forEach(module -> module.facts().forEach(fact -> facts.put(fact.name(), fact)));
        this.vocabulary = new Vocabulary(facts);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * What is to be said about a file.
     *
     * @param live the file in force: what it decides must still be decided; null if there is none
     */
    public List<Finding> check(byte[] file, byte[] live) {
        try {
            return check(reader.read(file), live == null ? new Sheets(List.of()) : reader.read(live));
        } catch (UnreadableRules e) {
            return List.of(new Finding(
                    Severity.ERROR, Kind.UNREADABLE, null, null, null, null, List.of(String.valueOf(e.getMessage()))));
        }
    }

    private List<Finding> check(Sheets sheets, Sheets live) {
        List<Finding> all = new ArrayList<>();
        live.keys().stream()
                .filter(key -> sheets.find(key).isEmpty())
                .forEach(key ->
                        all.add(new Finding(Severity.ERROR, Kind.TABLE_MISSING, key, null, null, null, List.of(key))));
        Set<String> facts = facts(sheets, live);
        sheets.all()
                .forEach(sheet -> all.addAll(check(sheet, live.find(sheet.key()).orElse(null), facts)));
        return all;
    }

    private List<Finding> check(Sheet sheet, Sheet live, Set<String> facts) {
        Findings findings = new Findings(sheet);
        FrameCheck.run(sheet, live, findings);
        new CellCheck(sheet, vocabulary, facts, feel, findings).run();
        try {
            Grid grid = Grid.of(sheet, vocabulary);
            new OverlapCheck(grid, findings).run();
            new ReachCheck(grid, findings).run();
            new GapCheck(grid, findings).run();
        } catch (Grid.TooLarge e) {
            findings.add(Severity.NOTE, Kind.TOO_LARGE, null, null);
        }
        return findings.all();
    }

    /** What the tables in force decide by, and what any table of the file decides. */
    private static Set<String> facts(Sheets sheets, Sheets live) {
        Set<String> decided = sheets.all().stream()
                .flatMap(sheet -> sheet.outputs().stream())
                .map(Sheet.Column::fact)
                .collect(toCollection(HashSet::new));
        live.all().stream()
                .flatMap(sheet -> Stream.concat(sheet.inputs().stream(), sheet.outputs().stream()))
                .forEach(column -> decided.add(column.fact()));
        return decided;
    }
}
