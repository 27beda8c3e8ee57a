package org.atende.mail.summary.process;

import java.util.UUID;
import org.atende.mail.summary.Summaries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The step that hands a summary to the mail server; what it throws, the engine tries again. */
@Component
class SendSummary implements JavaDelegate {

    private final Summaries summaries;

    SendSummary(Summaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        summaries.send(UUID.fromString((String) execution.getVariable(CamundaSummaryProcess.SUMMARY)));
    }
}
