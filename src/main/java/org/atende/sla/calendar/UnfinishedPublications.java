package org.atende.sla.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.atende.identity.Agents;
import org.atende.sla.RunningPromises;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A node may have died between a calendar's publication and the last promise reckoned by it: whichever starts next goes on. */
@Component
class UnfinishedPublications {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedPublications.class);

    /** Long enough for a desk that stood still over a weekend. */
    private static final Duration REACH = Duration.ofDays(7);

    private final CalendarPublishing publishing;
    private final RunningPromises promises;
    private final Agents agents;
    private final Clock clock;

    UnfinishedPublications(CalendarPublishing publishing, RunningPromises promises, Agents agents, Clock clock) {
        this.publishing = publishing;
        this.promises = promises;
        this.agents = agents;
        this.clock = clock;
    }

    /** Promises that are reckoned already stay as they are, so that nodes which start together do no harm. */
    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        Instant since = clock.instant().minus(REACH);
        publishing.all().stream()
                .filter(version ->
                        version.author() != null && version.publishedAt().isAfter(since))
                .forEach(this::finish);
    }

    private void finish(CalendarVersion version) {
        agents.find(version.author()).ifPresent(author -> {
            int moved = promises.recalculate(publishing.calendar(version), author);
            if (moved > 0) {
                LOG.info("Reckoned {} promises by version {} of calendar {}", moved, version.version(), version.name());
            }
        });
    }
}
