package org.atende.routing.camunda;

import java.util.Objects;
import java.util.stream.Stream;
import org.atende.routing.sheet.Sheet;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** The words of a decision table's model, column by column. */
final class Columns {

    private Columns() {}

    static String heading(Input column) {
        Text expression = column.getInputExpression() == null
                ? null
                : column.getInputExpression().getText();
        return first(column.getLabel(), text(expression), column.getId());
    }

    static String heading(Output column) {
        return first(column.getLabel(), column.getName(), column.getId());
    }

    static Sheet.Row row(Rule rule) {
        return new Sheet.Row(
                rule.getId(),
                rule.getInputEntries().stream()
                        .map(InputEntry::getText)
                        .map(Columns::text)
                        .toList(),
                rule.getOutputEntries().stream()
                        .map(OutputEntry::getText)
                        .map(Columns::text)
                        .toList(),
                words(rule.getDescription()));
    }

    static String words(Description description) {
        return description == null ? null : description.getTextContent().strip();
    }

    static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static String first(String... names) {
        return Stream.of(names)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }
}
