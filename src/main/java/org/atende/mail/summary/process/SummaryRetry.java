package org.atende.mail.summary.process;

import java.util.List;
import java.util.stream.Stream;
import org.atende.mail.summary.MailServer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Mails that stand as incidents while the mail server is down leave by themselves once it answers again. */
@Component
public class SummaryRetry {

    private static final int AT_ONCE = 200;
    private static final List<String> PROCESSES = List.of(CamundaSummaryProcess.PROCESS, "mail-notice");

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
        List<String> given =
                PROCESSES.stream().flatMap(this::givenUp).map(Job::getId).toList();
        if (!given.isEmpty() && server.answers()) {
            management.setJobRetries(given, 1);
        }
    }

    private Stream<Job> givenUp(String process) {
        return management.createJobQuery().processDefinitionKey(process).noRetriesLeft().listPage(0, AT_ONCE).stream();
    }
}
