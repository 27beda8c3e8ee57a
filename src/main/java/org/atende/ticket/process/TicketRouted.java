package org.atende.ticket.process;

import java.util.Map;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes what the rules decided; where they decide nothing usable, Support sorts the ticket by hand. */
@Component
class TicketRouted implements ExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(TicketRouted.class);
    private static final Map<String, Object> TRIAGE = Map.of(
            Facts.DEPARTMENT, Department.SUPPORT.name(), Facts.PRIORITY, Priority.NORMAL.name(), Facts.TEAM, "triage");

    private final TicketLifecycle lifecycle;

    TicketRouted(TicketLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Map<String, Object> decided = decided(execution, number);
        lifecycle.routed(
                new TicketNumber(number),
                Department.valueOf(text(decided, Facts.DEPARTMENT)),
                Priority.valueOf(text(decided, Facts.PRIORITY)),
                text(decided, Facts.TEAM));
        execution.setVariables(decided);
        execution.setVariable(Facts.NEXT_STEP, "ROUTED");
        execution.setVariable(Facts.AGENT, null);
    }

    private static Map<String, Object> decided(DelegateExecution execution, String number) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        Map<String, Object> row = result.size() == 1 ? result.getSingleResult().getEntryMap() : Map.of();
        if (isUsable(row)) {
            return row;
        }
        LOG.warn("The routing rules gave {} for {}: it goes to triage", row, number);
        return TRIAGE;
    }

    private static boolean isUsable(Map<String, Object> row) {
        return row.get(Facts.TEAM) instanceof String
                && isOne(Department.values(), row.get(Facts.DEPARTMENT))
                && isOne(Priority.values(), row.get(Facts.PRIORITY));
    }

    private static boolean isOne(Enum<?>[] known, Object name) {
        for (Enum<?> one : known) {
            if (one.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Map<String, Object> row, String fact) {
        return (String) row.get(fact);
    }
}
