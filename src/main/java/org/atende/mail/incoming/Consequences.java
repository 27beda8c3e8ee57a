package org.atende.mail.incoming;

import java.time.Clock;
import java.util.Optional;
import org.atende.mail.content.classify.Classification;
import org.atende.mail.content.classify.MailKind;
import org.atende.mail.intake.IntakeMail;
import org.atende.mail.raw.Text;
import org.atende.mail.summary.SentMails;
import org.atende.mail.suppression.Suppression;
import org.atende.mail.suppression.Suppression.Reason;
import org.atende.mail.suppression.Suppressions;
import org.atende.mail.trust.OwnMark;
import org.atende.ticket.Ticket;
import org.springframework.stereotype.Component;

/** What a proven report means for the address that it is about. */
@Component
class Consequences {

    private final SentMails sent;
    private final Suppressions suppressions;
    private final Clock clock;

    Consequences(SentMails sent, Suppressions suppressions, Clock clock) {
        this.sent = sent;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** Draws them, and says for the agents what they are; empty if there are none. */
    Optional<String> draw(IntakeMail mail, Classification found, OwnMark mark, Ticket ticket) {
        return reason(found.kind())
                .flatMap(reason -> sent.recipient(ticket.id(), mark).map(recipient -> {
                    if (reason == Reason.UNDELIVERABLE) {
                        sent.bounced(ticket.id(), recipient, found.originalMessageId(), words(found));
                    }
                    suppressions.add(new Suppression(recipient, reason, words(found), clock.instant(), mail.id()));
                    return "%s gets no more mail from the desk until an agent lifts this.".formatted(recipient);
                }));
    }

    private static Optional<Reason> reason(MailKind kind) {
        return switch (kind) {
            case BOUNCE -> Optional.of(Reason.UNDELIVERABLE);
            case COMPLAINT -> Optional.of(Reason.COMPLAINED);
            default -> Optional.empty();
        };
    }

    private static String words(Classification found) {
        return Text.line(found.diagnostic().isBlank() ? found.reason() : found.diagnostic(), 2000);
    }
}
