package org.atende.mail.record;

import io.micrometer.core.instrument.MeterRegistry;
import org.atende.mail.intake.MailHandled;
import org.atende.mail.summary.SummaryMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts mails by what became of them, for whoever watches the desk. */
@Component
class MailMetrics {

    private final MeterRegistry meters;

    MailMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @EventListener
    void handled(MailHandled mail) {
        meters.counter("atende.mail.intake", "outcome", mail.outcome().name()).increment();
    }

    @TransactionalEventListener
    void moved(SummaryMoved summary) {
        meters.counter("atende.mail.summaries", "state", summary.state().name()).increment();
    }
}
