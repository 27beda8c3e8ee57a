package org.atende.sla.webhook.process;

import java.util.UUID;
import org.atende.sla.webhook.Webhook;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The step that calls; what it throws, the engine tries again. */
@Component
class CallWebhook implements JavaDelegate {

    private final Webhook webhook;

    CallWebhook(Webhook webhook) {
        this.webhook = webhook;
    }

    @Override
    public void execute(DelegateExecution execution) {
        webhook.call(UUID.fromString((String) execution.getVariable(CamundaWebhookProcess.CALL)));
    }
}
