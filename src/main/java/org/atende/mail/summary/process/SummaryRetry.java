package org.atende.mail.summary.process;

import java.util.List;
import org.atende.mail.summary.MailServer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Summaries that stand as incidents while the mail server is down leave by themselves once it answers again. */
@Component
public class SummaryRetry {

    private static final int AT_ONCE = 200;

    private final ManagementService management;
    private final MailServer server;

    SummaryRetry(@Lazy ManagementService management, MailServer server) {
        this.management = management;
        this.server = server;
    }

    @Scheduled(
            fixedDelayString = "${atende.mail.summary.retry-interval:30s}",
            initialDelayString = "${atende.mail.summary.retry-interval:30s}")
    public void retry() {
        List<String> given = management
                .createJobQuery()
                .processDefinitionKey(CamundaSummaryProcess.PROCESS)
                .noRetriesLeft()
                .listPage(0, AT_ONCE)
                .stream()
                .map(Job::getId)
                .toList();
        if (!given.isEmpty() && server.answers()) {
            management.setJobRetries(given, 1);
        }
    }
}
