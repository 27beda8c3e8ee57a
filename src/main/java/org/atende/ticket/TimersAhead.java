package org.atende.ticket;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The timers that the process has armed, each with its reason. */
@Component
@Transactional(readOnly = true)
class TimersAhead implements Timers {

    private final TicketProcess process;
    private final TimerReasons reasons;

    TimersAhead(TicketProcess process, TimerReasons reasons) {
        this.process = process;
        this.reasons = reasons;
    }

    @Override
    public List<Timer> armed(Ticket ticket) {
        return process.timers(ticket).stream()
                .sorted(Comparator.comparing(TicketProcess.Armed::dueAt))
                .map(armed -> told(ticket, armed))
                .toList();
    }

    private Timer told(Ticket ticket, TicketProcess.Armed armed) {
        TimerReason reason = reasons.of(ticket, armed.timer(), armed.dueAt());
        String meaning = armed.timer().meaning();
        Instant due = armed.dueAt().equals(Waiting.NEVER) ? null : armed.dueAt();
        return new Timer(
                armed.timer(),
                armed.element(),
                due,
                reason == null ? meaning : meaning + " " + reason.sentence(),
                reason);
    }
}
