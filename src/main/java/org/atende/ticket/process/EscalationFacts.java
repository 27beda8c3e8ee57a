package org.atende.ticket.process;

import org.atende.ticket.Promises;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Lays out what is late and by how much; for the decision alone. */
@Component
class EscalationFacts implements ExecutionListener {

    private final TicketLifecycle lifecycle;

    EscalationFacts(TicketLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Promises.Risk risk = lifecycle
                .risk(new TicketNumber(execution.getProcessBusinessKey()))
                .orElseThrow();
        execution.setVariableLocal(Facts.LATE, Variables.stringValue(risk.late().name(), true));
        execution.setVariableLocal(Facts.TARGETS_USED, Variables.integerValue(risk.targetsUsed(), true));
        execution.setVariableLocal(Facts.ESCALATED, Variables.integerValue(risk.escalated(), true));
    }
}
