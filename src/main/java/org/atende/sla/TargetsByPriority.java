package org.atende.sla;

import java.time.Duration;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.atende.ticket.ResponseTargets;
import org.springframework.stereotype.Component;

/** Plain durations by priority; every department promises the same. */
@Component
class TargetsByPriority implements ResponseTargets {

    private final SlaSettings settings;

    TargetsByPriority(SlaSettings settings) {
        this.settings = settings;
    }

    @Override
    public Duration target(Department department, Priority priority) {
        return settings.target(priority);
    }
}
