package org.atende.mail.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.atende.mail.raw.Fingerprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Handles one stored mail: its effect and the mark that it is handled commit together, or neither does. */
@Component
class ApplyMail {

    private static final Logger log = LoggerFactory.getLogger(ApplyMail.class);

    private final IntakeStore store;
    private final AppliedMails applied;
    private final ObjectProvider<MailHandler> handler;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final IntakeSettings settings;
    private final Clock clock;

    ApplyMail(
            IntakeStore store,
            AppliedMails applied,
            ObjectProvider<MailHandler> handler,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            IntakeSettings settings,
            Clock clock) {
        this.store = store;
        this.applied = applied;
        this.handler = handler;
        this.transaction = transaction;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Handles the mail, or keeps why it could not. Even a mail that exhausts the stack is only that mail's failure. */
    void apply(IntakeMail mail) {
        try {
            applyOnceMoreIfOvertaken(mail);
        } catch (HandledElsewhere e) {
            log.debug("Mail {} was handled by another node", mail.id());
        } catch (TryLater e) {
            log.warn("Mail {} waits: {}", mail.id(), e.getMessage());
            transaction.executeWithoutResult(status -> wait(mail, e));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            log.warn("Mail {} could not be handled", mail.id(), e);
            transaction.executeWithoutResult(status -> keepFailure(mail, e));
        }
    }

    private void applyOnceMoreIfOvertaken(IntakeMail mail) {
        try {
            applyInOneTransaction(mail);
        } catch (DuplicateKeyException e) {
            log.debug("Mail {} met its own copy; looking again", mail.id(), e);
            applyInOneTransaction(mail);
        }
    }

    private void applyInOneTransaction(IntakeMail mail) {
        MailHandler.Change change = handler.getObject().read(mail);
        Optional<String> fingerprint = Fingerprint.of(mail.raw());
        Outcome outcome = transaction.execute(status -> {
            Applied result = fingerprint
                    .flatMap(print -> applied.claim(print, mail.id()))
                    .orElseGet(change::apply);
            if (!store.complete(mail.id(), result, clock.instant())) {
                throw new HandledElsewhere();
            }
            return result.outcome();
        });
        events.publishEvent(new MailHandled(mail.id(), outcome));
    }

    private void wait(IntakeMail mail, TryLater reason) {
        int failures = store.attempts(mail.id()) + 1;
        Instant due = clock.instant().plus(settings.backOff(failures));
        store.tryAgain(mail.id(), Failures.sentence(reason), due);
    }

    private void keepFailure(IntakeMail mail, Throwable failure) {
        int failures = store.attempts(mail.id()) + 1;
        Instant now = clock.instant();
        if (failures < settings.maxAttempts()) {
            store.tryAgain(mail.id(), Failures.sentence(failure), now.plus(settings.backOff(failures)));
        } else {
            String reason = "Tried " + failures + " times. " + Failures.sentence(failure);
            store.complete(mail.id(), Applied.without(Outcome.QUARANTINED, reason), now);
            events.publishEvent(new MailHandled(mail.id(), Outcome.QUARANTINED));
        }
    }

    /** Rolls back what was done for a mail that turned out to be handled already. */
    private static final class HandledElsewhere extends RuntimeException {}
}
