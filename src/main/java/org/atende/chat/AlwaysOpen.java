package org.atende.chat;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class AlwaysOpen implements ChatHours {

    private final Clock clock;

    AlwaysOpen(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Instant opensAt() {
        return clock.instant();
    }
}
