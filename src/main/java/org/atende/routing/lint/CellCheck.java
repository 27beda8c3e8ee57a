package org.atende.routing.lint;

import static org.atende.routing.lint.Finding.Kind.NO_RESULT;
import static org.atende.routing.lint.Finding.Kind.SYNTAX;
import static org.atende.routing.lint.Finding.Kind.TYPE;
import static org.atende.routing.lint.Finding.Kind.UNKNOWN_FACT;
import static org.atende.routing.lint.Finding.Kind.UNKNOWN_VALUE;
import static org.atende.routing.lint.Finding.Kind.UNKNOWN_VALUE_OFFERED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.atende.routing.lint.Piece.ValueType;
import org.atende.routing.sheet.Sheet;

/** Each cell by itself: its syntax, its type, its values. */
final class CellCheck {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final Sheet sheet;
    private final Vocabulary vocabulary;
    private final Set<String> facts;
    private final Feel feel;
    private final Findings findings;

    /** @param facts that there are, whether the vocabulary knows their values or not */
    CellCheck(Sheet sheet, Vocabulary vocabulary, Set<String> facts, Feel feel, Findings findings) {
        this.sheet = sheet;
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.feel = feel;
        this.findings = findings;
    }

    void run() {
        sheet.inputs().forEach(this::input);
        sheet.outputs().forEach(this::offered);
        for (Sheet.Row row : sheet.rows()) {
            for (int i = 0; i < sheet.inputs().size(); i++) {
                condition(row, sheet.inputs().get(i), row.inputs().get(i));
            }
            for (int i = 0; i < sheet.outputs().size(); i++) {
                result(row, sheet.outputs().get(i), row.outputs().get(i));
            }
        }
    }

    private void input(Sheet.Column column) {
        feel.wrongExpression(column.fact())
                .ifPresent(why -> findings.error(SYNTAX, null, column.label(), column.fact(), why));
        unknownFact(null, column, column.fact());
        offered(column);
    }

    /** A column may allow fewer values than there are, and none that there is not. */
    private void offered(Sheet.Column column) {
        column.values().stream()
                .filter(value -> !vocabulary.values(column).contains(value))
                .forEach(value -> findings.error(UNKNOWN_VALUE_OFFERED, null, column.label(), value));
    }

    private void condition(Sheet.Row row, Sheet.Column column, String text) {
        Cell cell = Cell.read(text);
        Optional<String> wrong = cell instanceof Cell.Any ? Optional.empty() : feel.wrongTest(text);
        if (wrong.isPresent()) {
            findings.error(SYNTAX, row, column.label(), text, wrong.get());
        } else if (cell instanceof Cell.Some some) {
            some.ranges().forEach(range -> value(row, column, range.sample()));
        }
    }

    private void result(Sheet.Row row, Sheet.Column column, String text) {
        Optional<String> wrong = text.isBlank() ? Optional.empty() : feel.wrongExpression(text);
        if (wrong.isPresent()) {
            findings.error(SYNTAX, row, column.label(), text, wrong.get());
        } else if (!text.isBlank()) {
            Literal.read(text)
                    .ifPresentOrElse(value -> value(row, column, value), () -> unknownFact(row, column, text));
        } else if (!vocabulary.isOptional(column.fact())) {
            findings.add(Finding.Severity.WARNING, NO_RESULT, row, column.label());
        }
    }

    private void unknownFact(Sheet.Row row, Sheet.Column column, String text) {
        String name = text.strip();
        if (NAME.matcher(name).matches() && !facts.contains(name) && !vocabulary.knows(name)) {
            findings.error(UNKNOWN_FACT, row, column.label(), name);
        }
    }

    private void value(Sheet.Row row, Sheet.Column column, Literal value) {
        List<String> values = vocabulary.values(column);
        if (!ValueType.of(column.type()).admits(value)) {
            findings.error(TYPE, row, column.label(), words(value), column.type());
        } else if (value instanceof Literal.Text text && !values.isEmpty() && !values.contains(text.value())) {
            findings.error(UNKNOWN_VALUE, row, column.label(), text.value(), String.join(", ", values));
        }
    }

    private static String words(Literal value) {
        return value instanceof Literal.Text text ? '"' + text.value() + '"' : new Piece.Value(value).words();
    }
}
