package org.atende.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Measures how long after its due date each timer starts: {@code atende.timer.lateness}, by the timer's id in the diagram. */
@Component
class TimerLateness {

    static final String METRIC = "atende.timer.lateness";

    private static final Duration[] LIMITS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5)
    };

    private final ObjectProvider<MeterRegistry> meters;

    TimerLateness(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    /** Only the first try tells how late the engine is; and what is run before it is due, by hand, is not late. */
    void started(JobEntity timer) {
        if (timer.getDuedate() == null || timer.getExceptionMessage() != null) {
            return;
        }
        long late = ClockUtil.getCurrentTime().getTime() - timer.getDuedate().getTime();
        if (late >= 0) {
            meters.ifAvailable(registry -> of(registry, element(timer)).record(Duration.ofMillis(late)));
        }
    }

    /** Without a statement, which the activity's id would cost. */
    private static String element(JobEntity timer) {
        return timer.getJobHandlerConfigurationRaw().split("\\$", 2)[0];
    }

    private static Timer of(MeterRegistry registry, String timer) {
        return Timer.builder(METRIC)
                .description("How long after its due date a timer starts")
                .tag("timer", timer)
                .serviceLevelObjectives(LIMITS)
                .register(registry);
    }
}
