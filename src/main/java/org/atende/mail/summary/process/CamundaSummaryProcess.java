package org.atende.mail.summary.process;

import java.util.Map;
import java.util.UUID;
import org.atende.mail.summary.SummaryProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaSummaryProcess implements SummaryProcess {

    static final String PROCESS = "mail-summary";
    static final String SUMMARY = "summary";

    private final RuntimeService runtime;

    CamundaSummaryProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String ticketNumber, UUID summary) {
        runtime.startProcessInstanceByKey(PROCESS, ticketNumber, Map.of(SUMMARY, summary.toString()));
    }
}
