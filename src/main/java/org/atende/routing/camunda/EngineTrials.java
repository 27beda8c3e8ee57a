package org.atende.routing.camunda;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atende.engine.ParsedOnceFeel;
import org.atende.engine.RuleEngines;
import org.atende.routing.sheet.UnreadableRules;
import org.atende.routing.trial.TrialTables;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The engine's own rule engine, apart from the process engine and its history. */
@Component
class EngineTrials implements TrialTables {

    private static final String VALUE = "cellInput";

    private final ThreadLocal<List<DmnDecisionTableEvaluationEvent>> taken = ThreadLocal.withInitial(ArrayList::new);
    private final ParsedOnceFeel feel = new ParsedOnceFeel();
    private final DmnEngine engine;

    EngineTrials() {
        DefaultDmnEngineConfiguration configuration = RuleEngines.configuration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> taken.get()
                .add(event));
        engine = configuration.buildEngine();
    }

    @Override
    public Prepared prepare(byte[] file) {
        try {
            Map<String, DmnDecision> decisions = engine.parseDecisions(new ByteArrayInputStream(file)).stream()
                    .collect(Collectors.toMap(DmnDecision::getKey, Function.identity()));
            return (table, facts) -> decide(decisions.get(table), facts);
        } catch (DmnEngineException e) {
            throw new UnreadableRules(Reasons.of(e), e);
        }
    }

    private List<Verdict> decide(DmnDecision decision, Map<String, Object> facts) {
        List<DmnDecisionTableEvaluationEvent> events = taken.get();
        events.clear();
        try {
            engine.evaluateDecision(decision, facts);
        } catch (DmnEngineException e) {
            // More rows match than the table allows, or a cell fails: as in the process, nothing is decided.
            return List.of();
        }
        return events.stream().map(EngineTrials::verdict).toList();
    }

    private static Verdict verdict(DmnDecisionTableEvaluationEvent event) {
        List<Object> inputs = new ArrayList<>();
        event.getInputs().forEach(input -> inputs.add(input.getValue().getValue()));
        List<DmnEvaluatedDecisionRule> rows = event.getMatchingRules();
        Map<String, Object> outcome = new LinkedHashMap<>();
        rows.forEach(row -> row.getOutputEntries().values().forEach(output -> put(outcome, output)));
        return new Verdict(
                event.getDecision().getKey(),
                inputs,
                rows.stream().map(DmnEvaluatedDecisionRule::getId).toList(),
                outcome);
    }

    private static void put(Map<String, Object> outcome, DmnEvaluatedOutput output) {
        outcome.put(output.getOutputName(), output.getValue().getValue());
    }

    @Override
    public boolean holds(String condition, Object value, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put(VALUE, value);
        return feel.evaluateSimpleUnaryTests(
                condition, VALUE, Variables.fromMap(all).asVariableContext());
    }
}
