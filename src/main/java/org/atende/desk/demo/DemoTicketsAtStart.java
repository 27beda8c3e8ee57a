package org.atende.desk.demo;

import org.atende.identity.DemoSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Waits until the desk serves, so that the start is not the longer for it. */
@Component
@ConditionalOnProperty("atende.demo.enabled")
class DemoTicketsAtStart {

    private final DemoTickets demo;
    private final DemoSettings settings;

    DemoTicketsAtStart(DemoTickets demo, DemoSettings settings) {
        this.demo = demo;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void bring() {
        if (settings.tickets()) {
            demo.bring();
        }
    }
}
