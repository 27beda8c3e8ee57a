package org.atende.mail.notice.process;

import java.util.Map;
import java.util.UUID;
import org.atende.mail.notice.NoticeProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaNoticeProcess implements NoticeProcess {

    static final String NOTICE = "notice";

    private static final String PROCESS = "mail-notice";

    private final RuntimeService runtime;

    CamundaNoticeProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(UUID notice) {
        runtime.startProcessInstanceByKey(PROCESS, Map.of(NOTICE, notice.toString()));
    }
}
