package org.atende.mail.intake;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.atende.mail.address.DeskAddresses;
import org.atende.mail.smtp.Envelope;
import org.atende.mail.smtp.MailSink;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where every mail to the desk comes in, from whatever door. */
@Service
public class Intake implements MailSink {

    /** Larger mails are read again when their turn comes, so that a full queue stays small. */
    private static final int KEPT_IN_MEMORY = 64 * 1024;

    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();
    private final DeskAddresses addresses;
    private final IntakeStore store;
    private final MailWorkers workers;
    private final TransactionTemplate transaction;
    private final IntakeSettings settings;
    private final Clock clock;

    Intake(
            DeskAddresses addresses,
            IntakeStore store,
            MailWorkers workers,
            TransactionTemplate transaction,
            IntakeSettings settings,
            Clock clock) {
        this.addresses = addresses;
        this.store = store;
        this.workers = workers;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean accepts(String recipient) {
        return addresses.accepts(recipient);
    }

    /**
     * Stores the mail, commits, and has it handled soon: at once where a worker has a place for it, else by the sweeper.
     * Call it outside of a transaction.
     */
    @Override
    public UUID keep(byte[] raw, Envelope envelope) {
        return keep(raw, envelope, () -> {});
    }

    /** Keeps the mail as above, if {@code alongside} succeeds, which has its part in the same transaction. */
    public UUID keep(byte[] raw, Envelope envelope, Runnable alongside) {
        IntakeMail mail = new IntakeMail(ids.generate(), raw, envelope, false);
        if (!workers.takePlace()) {
            store(mail, envelope.receivedAt(), alongside);
            return mail.id();
        }
        Instant until = envelope.receivedAt().plus(settings.lease());
        boolean stored = false;
        try {
            store(mail, until, alongside);
            stored = true;
        } finally {
            if (!stored) {
                workers.leavePlaces(1);
            }
        }
        workers.handle(new Lease(mail.id(), until, raw.length <= KEPT_IN_MEMORY ? mail : null));
        return mail.id();
    }

    /** Gives a quarantined mail another chance, trusted by whoever asks for it; false if it is not quarantined. */
    public boolean release(UUID id, String by) {
        return store.release(id, by, clock.instant());
    }

    private void store(IntakeMail mail, Instant due, Runnable alongside) {
        transaction.executeWithoutResult(status -> {
            alongside.run();
            store.add(mail, due);
        });
    }
}
