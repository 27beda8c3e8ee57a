package org.atende.mail.record;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.atende.mail.Delivery.State;
import org.atende.mail.intake.MailHandled;
import org.atende.mail.intake.Outcome;
import org.atende.mail.summary.SummaryMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Calls for help when mail goes round in circles: in the log, as a metric, and on the mailbox of record. */
@Component
class LoopAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(LoopAlarm.class);

    private final LoopCounts counts;
    private final LoopSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

    LoopAlarm(LoopCounts counts, LoopSettings settings, MeterRegistry meters, Clock clock) {
        this.counts = counts;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    @EventListener
    void handled(MailHandled mail) {
        if (mail.outcome() == Outcome.LOOP) {
            meters.counter("atende.mail.loops").increment();
            callOnce();
        }
    }

    @TransactionalEventListener
    void moved(SummaryMoved summary) {
        if (summary.state() == State.HELD) {
            callOnce();
        }
    }

    /** What the desk sees now. */
    LoopState state() {
        Instant since = clock.instant().minus(settings.within());
        int loops = counts.comeBack(since, settings.threshold());
        int held = counts.held(since, settings.threshold());
        return new LoopState(loops, held, loops >= settings.threshold() || held > 0);
    }

    /** One line in the log for each time that the alarm covers, and not one for each mail of a loop. */
    private void callOnce() {
        Instant now = clock.instant();
        Instant quiet = quietUntil.get();
        LoopState state = state();
        if (state.alarm() && !now.isBefore(quiet) && quietUntil.compareAndSet(quiet, now.plus(settings.within()))) {
            meters.counter("atende.mail.loop.alarms").increment();
            LOG.warn(
                    "Mail goes round in circles: {} of the desk's own mails came back and {} were held back within {}",
                    state.comeBack(),
                    state.held(),
                    settings.within());
        }
    }
}
