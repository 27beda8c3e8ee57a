package org.atende.ticket.process;

import java.util.Arrays;
import java.util.Map;
import org.atende.ticket.Priority;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes what the table of escalations decided; where that is not usable, one priority up, and everybody is told. */
@Component
class EscalationDecided implements ExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(EscalationDecided.class);

    private final TicketLifecycle lifecycle;

    EscalationDecided(TicketLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void notify(DelegateExecution execution) {
        TicketNumber number = new TicketNumber(execution.getProcessBusinessKey());
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        Map<String, Object> row = result.size() == 1 ? result.getSingleResult().getEntryMap() : Map.of();
        if (!isUsable(row)) {
            LOG.warn("The table of escalations gave {} for {}: it goes up, and everybody is told", row, number);
            row = otherwise(lifecycle.ticket(number).priority());
        }
        lay(execution, Facts.NEW_PRIORITY, row);
        lay(execution, Facts.TELL, row);
        execution.setVariable(
                Facts.REASSIGN, Variables.booleanValue(Boolean.TRUE.equals(row.get(Facts.REASSIGN)), true));
    }

    /** For the step that follows; no such variable is stored. */
    private static void lay(DelegateExecution execution, String fact, Map<String, Object> row) {
        execution.setVariable(fact, Variables.stringValue((String) row.get(fact), true));
    }

    private static boolean isUsable(Map<String, Object> row) {
        return row.get(Facts.NEW_PRIORITY) instanceof String priority
                && Arrays.stream(Priority.values()).anyMatch(one -> one.name().equals(priority))
                && row.get(Facts.TELL) instanceof String tell
                && Told.isKnown(tell);
    }

    private static Map<String, Object> otherwise(Priority priority) {
        return Map.of(
                Facts.NEW_PRIORITY, priority.raised().name(), Facts.TELL, "AGENT_AND_MANAGERS", Facts.REASSIGN, false);
    }
}
