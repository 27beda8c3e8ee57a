package org.atende.ticket.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.atende.ticket.AgentChoice.Method;
import org.atende.ticket.AgentChoice.Occasion;
import org.atende.ticket.AgentChoice.Wish;
import org.atende.ticket.Department;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has an agent chosen as the rules say; where they say nothing usable, the ticket waits in its queue. */
@Component
class AgentChosen implements ExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(AgentChosen.class);

    private final TicketLifecycle lifecycle;

    AgentChosen(TicketLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        Map<String, Object> row = result.size() == 1 ? result.getSingleResult().getEntryMap() : Map.of();
        Optional<Method> method = one(Method.class, row.get("method"));
        if (method.isEmpty()) {
            LOG.warn("The assignment rules gave {} for {}: it waits in its queue", row, number);
        } else if (method.get() != Method.NONE) {
            lifecycle
                    .choose(new TicketNumber(number), wish(row, method.get(), execution))
                    .ifPresent(agent -> execution.setVariable(Facts.AGENT, agent));
        }
    }

    private static Wish wish(Map<String, Object> row, Method method, DelegateExecution execution) {
        return new Wish(
                Occasion.valueOf((String) execution.getVariable(Facts.OCCASION)),
                one(Department.class, row.get("pool")).orElseGet(() -> department(execution)),
                method,
                one(Method.class, row.get("otherwise")).orElse(Method.NONE),
                row.get("limit") instanceof Number limit ? limit.intValue() : null,
                text(row.get("skill")),
                text(row.get("speaks")));
    }

    private static Department department(DelegateExecution execution) {
        return Department.valueOf((String) execution.getVariable(Facts.DEPARTMENT));
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> known, Object name) {
        return Arrays.stream(known.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    private static String text(Object value) {
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
