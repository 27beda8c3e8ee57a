package org.atende.routing.studio;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks on every node whether the time of a publication has come. */
@Component
class DuePublications {

    private final Publishing publishing;

    DuePublications(Publishing publishing) {
        this.publishing = publishing;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void look() {
        publishing.publishDue();
    }
}
