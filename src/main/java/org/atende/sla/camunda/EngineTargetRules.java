package org.atende.sla.camunda;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.atende.engine.AsNobody;
import org.atende.engine.RuleEngines;
import org.atende.sla.TargetRules;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the table as it was published last, without the engine's history: the ledger names version and row. */
@Component
class EngineTargetRules implements TargetRules {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTargetRules.class);

    private final ThreadLocal<List<DmnDecisionTableEvaluationEvent>> taken = ThreadLocal.withInitial(ArrayList::new);
    private final Map<String, DmnDecision> read = new ConcurrentHashMap<>();
    private final RepositoryService repository;
    private final AsNobody nobody;
    private final DmnEngine engine;

    EngineTargetRules(@Lazy RepositoryService repository, AsNobody nobody) {
        this.repository = repository;
        this.nobody = nobody;
        DefaultDmnEngineConfiguration configuration = RuleEngines.configuration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> taken.get()
                .add(event));
        this.engine = configuration.buildEngine();
    }

    @Override
    public InForce inForce() {
        DecisionDefinition newest = nobody.ask(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult());
        if (newest == null) {
            return facts -> Optional.empty();
        }
        DmnDecision table = read.computeIfAbsent(newest.getId(), this::read);
        return facts -> decide(table, newest.getVersion(), facts);
    }

    /** A version never changes, so it is read once. */
    private DmnDecision read(String definition) {
        InputStream model = nobody.ask(() -> repository.getDecisionModel(definition));
        return engine.parseDecision(TABLE, model);
    }

    private Optional<Row> decide(DmnDecision table, int version, Map<String, Object> facts) {
        List<DmnDecisionTableEvaluationEvent> events = taken.get();
        events.clear();
        try {
            engine.evaluateDecision(table, facts);
        } catch (DmnEngineException e) {
            LOG.warn("The table of targets cannot be used", e);
            return Optional.empty();
        }
        return events.stream()
                .flatMap(event -> event.getMatchingRules().stream())
                .findFirst()
                .map(rule -> new Row(version, rule.getId(), values(rule)));
    }

    private static Map<String, Object> values(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> values = new LinkedHashMap<>();
        rule.getOutputEntries()
                .values()
                .forEach(output ->
                        values.put(output.getOutputName(), output.getValue().getValue()));
        return values;
    }
}
