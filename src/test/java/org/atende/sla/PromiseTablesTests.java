package org.atende.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atende.engine.RuleEngines;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.atende.ticket.Promise;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged tables of targets and of escalations, row by row, on the rule engine itself. */
class PromiseTablesTests {

    private final List<String> matched = new ArrayList<>();
    private final DmnEngine engine = engine();

    private DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = RuleEngines.configuration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> event.getMatchingRules()
                .forEach(rule -> matched.add(rule.getId())));
        return configuration.buildEngine();
    }

    private Map<String, Object> decide(String table, Map<String, Object> facts) throws Exception {
        matched.clear();
        try (InputStream file = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
            DmnDecisionResult result = engine.evaluateDecision(engine.parseDecision(table, file), facts);
            return result.isEmpty() ? Map.of() : result.getSingleResult().getEntryMap();
        }
    }

    private Map<String, Object> targets(String department, String priority) throws Exception {
        Map<String, Object> facts = new HashMap<>();
        facts.put("department", department);
        facts.put("priority", priority);
        facts.put("tier", null);
        facts.put("channel", "EMAIL");
        return decide("sla-targets", facts);
    }

    private Map<String, Object> escalation(String priority, String late, Integer used) throws Exception {
        Map<String, Object> facts = new HashMap<>();
        facts.put("priority", priority);
        facts.put("late", late);
        facts.put("targetsUsed", used);
        facts.put("escalated", 0);
        return decide("escalation", facts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "rule_serviceDown, CRITICAL, PT1H, PT1H, PT4H",
        "rule_urgent, HIGH, PT4H, PT4H, PT16H",
        "rule_problem, MEDIUM, PT12H, PT12H, PT48H",
        "rule_question, NORMAL, PT24H, PT24H, PT96H",
    })
    void eachPriorityIsPromisedWhatItsRowSays(
            String rule, String priority, String first, String next, String resolution) throws Exception {
        for (Department department : Department.values()) {
            assertThat(targets(department.name(), priority))
                    .containsEntry("firstResponse", first)
                    .containsEntry("nextResponse", next)
                    .containsEntry("resolution", resolution)
                    .containsEntry("calendar", "always")
                    .containsEntry("warningShare", 0.75);
            assertThat(matched).containsExactly(rule);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "rule_warning, HIGH, 0, HIGH, AGENT",
        "rule_criticalWarning, CRITICAL, 0, CRITICAL, AGENT_AND_MANAGERS",
        "rule_normalLate, NORMAL, 1, MEDIUM, AGENT_AND_MANAGERS",
        "rule_mediumLate, MEDIUM, 2, HIGH, AGENT_AND_MANAGERS",
        "rule_highLate, HIGH, 1, CRITICAL, AGENT_AND_MANAGERS",
        "rule_criticalLate, CRITICAL, 5, CRITICAL, AGENT_AND_MANAGERS",
        "rule_criticalForgotten, CRITICAL, 6, CRITICAL, NOBODY",
    })
    void eachStageIsAnsweredAsItsRowSays(String rule, String priority, int used, String raised, String tell)
            throws Exception {
        assertThat(escalation(priority, "FIRST_RESPONSE", used))
                .containsEntry("newPriority", raised)
                .containsEntry("tell", tell)
                .containsEntry("reassign", false);
        assertThat(matched).containsExactly(rule);
    }

    @Test
    void everyCaseHasExactlyOneRow() throws Exception {
        for (Priority priority : Priority.values()) {
            for (Promise late : Promise.values()) {
                for (int used = 0; used < 9; used++) {
                    escalation(priority.name(), late.name(), used);
                    assertThat(matched).hasSize(1);
                }
            }
        }
    }

    /** What is not known matches no row that asks for it, and nothing fails: the caller has something safe. */
    @Test
    void nothingKnownDecidesNothing() throws Exception {
        assertThat(targets(null, null)).isEmpty();
        assertThat(escalation(null, null, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sla-targets", "escalation"})
    void everyRowSaysInWordsWhatItIsFor(String table) {
        assertThat(Dmn.readModelFromFile(Path.of("processes", table + ".dmn").toFile())
                        .getModelElementsByType(Rule.class))
                .allSatisfy(rule -> {
                    assertThat(rule.getId()).startsWith("rule_");
                    assertThat(rule.getDescription().getTextContent()).endsWith(".");
                });
    }
}
