package org.atende.mail;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the mails to customers that the current transaction causes from leaving before a moment. */
@Component
public class MailHold {

    public void until(Instant moment) {
        TransactionSynchronizationManager.bindResource(this, moment);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(MailHold.this);
            }
        });
    }

    /** Empty where nothing holds them. */
    public Optional<Instant> moment() {
        return Optional.ofNullable((Instant) TransactionSynchronizationManager.getResource(this));
    }
}
