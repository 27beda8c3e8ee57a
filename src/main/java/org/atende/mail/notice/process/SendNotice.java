package org.atende.mail.notice.process;

import java.util.UUID;
import org.atende.mail.notice.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The step that hands a notice to the mail server; what it throws, the engine tries again. */
@Component
class SendNotice implements JavaDelegate {

    private final Notices notices;

    SendNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.send(UUID.fromString((String) execution.getVariable(CamundaNoticeProcess.NOTICE)));
    }
}
