package org.atende.ticket.process;

import org.atende.ticket.RoutingInputs;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Lays out for the rules what they decide by; for the decision alone, so that no text stays with the process. */
@Component
class RoutingFacts implements ExecutionListener {

    private final TicketLifecycle lifecycle;

    RoutingFacts(TicketLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void notify(DelegateExecution execution) {
        RoutingInputs inputs = RoutingInputs.of(lifecycle.ticket(new TicketNumber(execution.getProcessBusinessKey())));
        inputs.facts().forEach((fact, value) -> lay(execution, fact, value));
    }

    private static void lay(DelegateExecution execution, String fact, String value) {
        execution.setVariableLocal(fact, Variables.stringValue(value, true));
    }
}
