package org.atende.engine;

import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Forgets that nobody was to be chosen for a ticket: the answer changes nothing, and would be a dozen rows with every
 * ticket of a desk whose agents take tickets for themselves.
 */
class DecisionsThatDecide extends DbHistoryEventHandler {

    private static final String ASSIGNMENT = "assignment";

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricDecisionEvaluationEvent taken && decidesNothing(taken))) {
            super.handleEvent(event);
        }
    }

    private static boolean decidesNothing(HistoricDecisionEvaluationEvent taken) {
        HistoricDecisionInstanceEntity decision = taken.getRootHistoricDecisionInstance();
        return ASSIGNMENT.equals(decision.getDecisionDefinitionKey())
                && decision.getOutputs().stream().anyMatch(DecisionsThatDecide::isNobody);
    }

    private static boolean isNobody(HistoricDecisionOutputInstance output) {
        return "method".equals(output.getVariableName()) && "NONE".equals(output.getValue());
    }
}
