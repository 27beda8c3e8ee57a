package org.atende.mail.summary;

import java.util.Optional;
import org.atende.mail.Delivery.State;
import org.atende.mail.suppression.Suppression;
import org.atende.mail.suppression.Suppressions;
import org.springframework.stereotype.Component;

/** Decides whether a summary may leave. */
@Component
class Clearance {

    private final Suppressions suppressions;

    Clearance(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    Optional<Objection> objection(Summary summary) {
        return suppressions.find(summary.recipient()).map(Clearance::suppressed);
    }

    private static Objection suppressed(Suppression suppression) {
        String reason =
                switch (suppression.reason()) {
                    case UNDELIVERABLE -> "Mail to this address came back as undeliverable.";
                    case COMPLAINED -> "The recipient called the desk's mail unwanted.";
                };
        return new Objection(State.SUPPRESSED, reason);
    }

    record Objection(State state, String reason) {}
}
