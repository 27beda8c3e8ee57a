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

    private final SendingLimits limits;

    Clearance(Suppressions suppressions, SendingLimits limits) {
        this.suppressions = suppressions;
        this.limits = limits;
    }

    Optional<Objection> objection(Summary summary) {
        return suppressions.find(summary.recipient()).map(Clearance::suppressed).or(() -> held(summary));
    }

    private Optional<Objection> held(Summary summary) {
        return summary.released()
                ? Optional.empty()
                : limits.passedBy(summary).map(reason -> new Objection(State.HELD, reason));
    }

    /** Whether mails about this ticket to this recipient are held back already. */
    boolean isHolding(Summary summary) {
        return limits.isHolding(summary);
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
