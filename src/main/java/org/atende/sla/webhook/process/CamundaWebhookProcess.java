package org.atende.sla.webhook.process;

import java.util.Map;
import java.util.UUID;
import org.atende.sla.webhook.WebhookProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaWebhookProcess implements WebhookProcess {

    static final String CALL = "call";

    private static final String PROCESS = "escalation-webhook";

    private final RuntimeService runtime;

    CamundaWebhookProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String ticketNumber, UUID call) {
        runtime.startProcessInstanceByKey(PROCESS, ticketNumber, Map.of(CALL, call.toString()));
    }
}
