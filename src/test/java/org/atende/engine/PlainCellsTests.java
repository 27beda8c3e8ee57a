package org.atende.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided without the expression language is what the language would have decided. */
class PlainCellsTests {

    private static final List<Object> VALUES = Arrays.asList(
            null, "", "SUPPORT", "support", "BILLING", "a,b", "a fatura de maio", "linha\nfatura", "-", "x", 5, true);

    private final ScalaFeelEngine language = new ScalaFeelEngine(List.of());
    private final ParsedOnceFeel desk = new ParsedOnceFeel();

    private static VariableContext facts(Object value) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("cellInput", value);
        return Variables.fromMap(facts).asVariableContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                " - ",
                "\"SUPPORT\"",
                " \"SUPPORT\" , \"BILLING\" ",
                "\"SUPPORT\",\"a,b\"",
                "\"\"",
                "not(\"SUPPORT\")",
                "matches(?, \"fatura|recibo\")",
                "matches( ? ,\"^a\")",
                "matches(?, \"^fatura\")",
                "matches(?, \"[\")",
                "\"a\\\"b\"",
                "null",
                "\"SUPPORT\", matches(?, \"x\")",
                "\"-\""
            })
    void conditionsHoldForTheSameValues(String condition) {
        for (Object value : VALUES) {
            assertThat(outcome(desk, condition, value))
                    .as("%s of %s", condition, value)
                    .isEqualTo(outcome(language, condition, value));
        }
    }

    private static Object outcome(ScalaFeelEngine feel, String condition, Object value) {
        try {
            return feel.evaluateSimpleUnaryTests(condition, "cellInput", facts(value));
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"BILLING\"",
                " \"a, b\" ",
                "cellInput",
                "nowhere",
                "\"a\\\"b\"",
                "1 + 1",
                "upper case(cellInput)"
            })
    void expressionsHaveTheSameValue(String expression) {
        for (Object value : VALUES) {
            assertThat((Object) desk.evaluateSimpleExpression(expression, facts(value)))
                    .as("%s of %s", expression, value)
                    .isEqualTo(language.evaluateSimpleExpression(expression, facts(value)));
        }
    }

    @Test
    void plainCellsAreUnderstoodAndOthersLeftToTheLanguage() {
        PlainCells cells = new PlainCells();

        assertThat(cells.test("\"A\",\"B\"")).isPresent();
        assertThat(cells.test("matches(?, \"a|b\")")).isPresent();
        assertThat(cells.test("> 5")).isEmpty();
        assertThat(cells.text("\"A\"")).contains("A");
        assertThat(cells.text("department")).isEmpty();
    }
}
