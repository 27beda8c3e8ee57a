package org.atende.ticket.process;

import java.util.Optional;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.ticket.AgentChoice.Occasion;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Lays out for the rules by what they choose an agent, beside how the ticket was routed; for the decision alone. */
@Component
class AssignmentFacts implements ExecutionListener {

    private final TicketLifecycle lifecycle;
    private final Customers customers;

    AssignmentFacts(TicketLifecycle lifecycle, Customers customers) {
        this.lifecycle = lifecycle;
        this.customers = customers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Ticket ticket = lifecycle.ticket(new TicketNumber(execution.getProcessBusinessKey()));
        lay(execution, Facts.OCCASION, occasion(ticket, execution).name());
        lay(execution, "channel", ticket.channel().name());
        Optional<Customer> customer = customers.find(ticket.requester());
        lay(execution, "tier", customer.map(Customer::tier).orElse(null));
        lay(execution, "language", customer.map(one -> one.language().name()).orElse(null));
    }

    private static Occasion occasion(Ticket ticket, DelegateExecution execution) {
        if (ticket.isNew()) {
            return Occasion.OPENED;
        }
        boolean reopened = Verb.REOPEN.name().equals(execution.getVariable(Facts.NEXT_STEP));
        return reopened ? Occasion.REOPENED : Occasion.TRANSFERRED;
    }

    private static void lay(DelegateExecution execution, String fact, String value) {
        execution.setVariableLocal(fact, Variables.stringValue(value, true));
    }
}
