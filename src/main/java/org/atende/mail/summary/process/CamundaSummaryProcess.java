package org.atende.mail.summary.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.atende.mail.summary.SummaryProcess;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaSummaryProcess implements SummaryProcess {

    static final String PROCESS = "mail-summary";
    static final String SUMMARY = "summary";

    private final RuntimeService runtime;
    private final ManagementService management;

    CamundaSummaryProcess(@Lazy RuntimeService runtime, @Lazy ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public void start(String ticketNumber, UUID summary) {
        started(ticketNumber, summary);
    }

    @Override
    public void start(String ticketNumber, UUID summary, Instant notBefore) {
        Job job = management
                .createJobQuery()
                .processInstanceId(started(ticketNumber, summary))
                .singleResult();
        management.setJobDuedate(job.getId(), Date.from(notBefore));
    }

    private String started(String ticketNumber, UUID summary) {
        return runtime.startProcessInstanceByKey(PROCESS, ticketNumber, Map.of(SUMMARY, summary.toString()))
                .getId();
    }
}
