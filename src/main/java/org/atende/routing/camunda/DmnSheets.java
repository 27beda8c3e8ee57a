package org.atende.routing.camunda;

import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.atende.routing.lint.Literals;
import org.atende.routing.sheet.Sheet;
import org.atende.routing.sheet.SheetReader;
import org.atende.routing.sheet.Sheets;
import org.atende.routing.sheet.UnreadableRules;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/** Reads DMN by the engine's own model of it, so that what is shown is what would be deployed. */
@Component
class DmnSheets implements SheetReader {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    @Override
    public Sheets read(byte[] file) {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
            List<Sheet> sheets = model.getModelElementsByType(Decision.class).stream()
                    .map(DmnSheets::sheet)
                    .sorted(Comparator.comparingInt(
                                    (Sheet sheet) -> sheet.needs().size())
                            .thenComparing(Sheet::key))
                    .toList();
            if (sheets.isEmpty()) {
                throw new UnreadableRules("There is no decision table in it.", null);
            }
            return new Sheets(sheets);
        } catch (ModelException e) {
            throw new UnreadableRules(Reasons.of(e), e);
        }
    }

    static Sheet sheet(Decision decision) {
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            throw new UnreadableRules("The decision %s is no table.".formatted(decision.getId()), null);
        }
        return new Sheet(
                decision.getId(),
                decision.getName(),
                Columns.words(decision.getDescription()),
                table.getHitPolicy().name(),
                decision.getAttributeValueNs(CAMUNDA, "historyTimeToLive") != null,
                table.getInputs().stream().map(DmnSheets::column).toList(),
                table.getOutputs().stream().map(DmnSheets::column).toList(),
                table.getRules().stream().map(Columns::row).toList(),
                needs(decision),
                Scripts.in(decision));
    }

    private static List<String> needs(Decision decision) {
        return decision.getInformationRequirements().stream()
                .map(InformationRequirement::getRequiredDecision)
                .filter(java.util.Objects::nonNull)
                .map(DmnElement::getId)
                .toList();
    }

    private static Sheet.Column column(Input input) {
        String fact = input.getInputExpression() == null
                ? ""
                : Columns.text(input.getInputExpression().getText());
        String type = input.getInputExpression() == null
                ? ""
                : input.getInputExpression().getTypeRef();
        return new Sheet.Column(input.getId(), Columns.heading(input), fact, or(type), values(input.getInputValues()));
    }

    private static Sheet.Column column(Output output) {
        return new Sheet.Column(
                output.getId(),
                Columns.heading(output),
                or(output.getName()),
                or(output.getTypeRef()),
                values(output.getOutputValues()));
    }

    private static List<String> values(UnaryTests values) {
        return Stream.ofNullable(values)
                .map(UnaryTests::getText)
                .map(Columns::text)
                .flatMap(text -> Literals.texts(text).stream())
                .toList();
    }

    private static String or(String text) {
        return text == null ? "" : text.strip();
    }
}
