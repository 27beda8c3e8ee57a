package org.atende.ticket.process;

import java.util.List;
import org.atende.ticket.Ticket;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The timers that the engine has armed for a ticket. */
@Component
class ArmedTimers {

    private final RuntimeService runtime;
    private final ManagementService management;

    ArmedTimers(@Lazy RuntimeService runtime, @Lazy ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    List<Job> of(Ticket ticket) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ticket.number().value(), Elements.PROCESS)
                .singleResult();
        return instance == null
                ? List.of()
                : management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .list();
    }

    /** The timer's id in the diagram; the engine's interface leaves it out, and its rows have it. */
    static String element(Job job) {
        String named = ((JobEntity) job).getJobHandlerConfigurationRaw().split("\\$", 2)[0];
        return Elements.startOf(named);
    }
}
