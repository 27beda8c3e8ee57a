package org.atende.ticket.process;

import java.text.Normalizer;
import java.util.Locale;
import org.atende.ticket.Ticket;
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
        Ticket ticket = lifecycle.ticket(new TicketNumber(execution.getProcessBusinessKey()));
        String email = ticket.requesterEmail();
        lay(execution, "requestedDepartment", name(ticket.department()));
        lay(execution, "requestedPriority", name(ticket.priority()));
        lay(execution, "channel", ticket.channel().name());
        lay(execution, "senderDomain", email.substring(email.lastIndexOf('@') + 1));
        lay(execution, "subject", plain(ticket.subject()));
    }

    private static void lay(DelegateExecution execution, String fact, String value) {
        execution.setVariableLocal(fact, Variables.stringValue(value, true));
    }

    private static String name(Enum<?> asked) {
        return asked == null ? null : asked.name();
    }

    /** Lower case without accents, so that a rule's word is found however a customer spells it. */
    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return decomposed.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
