package org.atende.routing.camunda;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atende.routing.Decision;
import org.atende.routing.Decisions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the decisions that the engine remembers, and the words that the table had for the row that matched. */
@Component
class HistoricDecisions implements Decisions {

    private static final Comparator<HistoricDecisionInstance> LEADING_FIRST = Comparator.comparing(
                    HistoricDecisions::isRoot)
            .thenComparing(HistoricDecisionInstance::getDecisionDefinitionKey);

    private final HistoryService history;
    private final RepositoryService repository;

    HistoricDecisions(@Lazy HistoryService history, @Lazy RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    public List<Decision> of(String ticketNumber) {
        HistoricProcessInstance ticket = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(ticketNumber)
                .processDefinitionKey("ticket")
                .singleResult();
        return ticket == null ? List.of() : ofInstance(ticket.getId());
    }

    private List<Decision> ofInstance(String instance) {
        Map<String, List<HistoricDecisionInstance>> rounds = history
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(instance)
                .includeInputs()
                .includeOutputs()
                .orderByEvaluationTime()
                .asc()
                .list()
                .stream()
                .collect(groupingBy(HistoricDecisions::round, LinkedHashMap::new, toList()));
        return rounds.values().stream()
                .flatMap(round -> decisions(round.stream().sorted(LEADING_FIRST).toList()))
                .toList();
    }

    private Stream<Decision> decisions(List<HistoricDecisionInstance> round) {
        String last = round.get(round.size() - 1).getDecisionDefinitionKey();
        return round.stream().map(taken -> decision(taken, last));
    }

    /** Decisions that were taken together are noted in any order; the one that the others lead to names the round. */
    private static String round(HistoricDecisionInstance taken) {
        return isRoot(taken) ? taken.getId() : taken.getRootDecisionInstanceId();
    }

    private static boolean isRoot(HistoricDecisionInstance taken) {
        return taken.getRootDecisionInstanceId() == null;
    }

    private Decision decision(HistoricDecisionInstance taken, String ledTo) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (HistoricDecisionInputInstance input : taken.getInputs()) {
            inputs.put(input.getClauseName(), input.getValue());
        }
        int version = repository
                .getDecisionDefinition(taken.getDecisionDefinitionId())
                .getVersion();
        return new Decision(
                taken.getDecisionDefinitionKey(),
                taken.getDecisionDefinitionName(),
                ledTo,
                version,
                taken.getEvaluationTime().toInstant(),
                inputs,
                rules(taken, version));
    }

    private List<Decision.Rule> rules(HistoricDecisionInstance taken, int version) {
        DmnModelInstance model = repository.getDmnModelInstance(taken.getDecisionDefinitionId());
        Map<Integer, Decision.Rule> rules = new TreeMap<>();
        for (HistoricDecisionOutputInstance output : taken.getOutputs()) {
            rules.computeIfAbsent(
                            output.getRuleOrder(),
                            match -> rule(
                                    model,
                                    output.getRuleId(),
                                    Decision.link(taken.getDecisionDefinitionKey(), version, output.getRuleId())))
                    .outputs()
                    .put(output.getVariableName(), output.getValue());
        }
        return List.copyOf(rules.values());
    }

    private static Decision.Rule rule(DmnModelInstance model, String id, String link) {
        Rule row = model.getModelElementById(id);
        int position = List.copyOf(row.getParentElement().getChildElementsByType(Rule.class))
                        .indexOf(row)
                + 1;
        String annotation =
                row.getDescription() == null ? null : row.getDescription().getTextContent();
        return new Decision.Rule(id, position, annotation, new LinkedHashMap<>(), link);
    }
}
