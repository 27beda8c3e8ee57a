package org.atende.ticket.process;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.atende.ticket.Ticket;
import org.atende.ticket.Timers;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The timers that the engine has armed for a ticket. */
@Component
class ArmedTimers implements Timers {

    private static final Timer ESCALATION = new Timer(
            "ESCALATION", null, "The time promised runs out: what happens then, the table of escalations decides.");

    private static final Map<String, Timer> MEANINGS = Map.of(
            "timer_escalation",
            ESCALATION,
            "timer_nextEscalation",
            ESCALATION,
            "timer_reminder",
            new Timer("REMINDER", null, "The customer was asked and has not answered: they are reminded."),
            "timer_autoClose",
            new Timer("AUTO_CLOSE", null, "The customer was asked and has not answered: the ticket is closed."),
            "timer_dateReached",
            new Timer("DATE_REACHED", null, "The agreed date comes: the ticket returns to its agent."),
            "timer_reopenDeadline",
            new Timer("REOPEN_DEADLINE", null, "From then on an answer opens a new ticket."));

    private final RuntimeService runtime;
    private final ManagementService management;

    ArmedTimers(@Lazy RuntimeService runtime, @Lazy ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public List<Timer> armed(Ticket ticket) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ticket.number().value(), Elements.PROCESS)
                .singleResult();
        return instance == null ? List.of() : armed(instance.getId());
    }

    private List<Timer> armed(String instance) {
        return MEANINGS.entrySet().stream()
                .flatMap(meaning ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance)
                                .activityId(meaning.getKey())
                                .list()
                                .stream()
                                .map(job -> new Timer(
                                        meaning.getValue().what(),
                                        job.getDuedate().toInstant(),
                                        meaning.getValue().why())))
                .sorted(Comparator.comparing(Timer::dueAt))
                .toList();
    }
}
