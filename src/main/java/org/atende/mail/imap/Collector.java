package org.atende.mail.imap;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.atende.mail.intake.Intake;
import org.atende.mail.raw.ReturnPath;
import org.atende.mail.smtp.Envelope;
import org.springframework.dao.DuplicateKeyException;

/** Takes the mails out of one account's folder: each is stored, and only then moved. */
final class Collector {

    private final ImapAccount account;
    private final Intake intake;
    private final FetchedMails fetched;
    private final int maxSize;
    private final Clock clock;

    Collector(ImapAccount account, Intake intake, FetchedMails fetched, int maxSize, Clock clock) {
        this.account = account;
        this.intake = intake;
        this.fetched = fetched;
        this.maxSize = maxSize;
        this.clock = clock;
    }

    /**
     * Takes all that is there, as long as it is to go on and the account is held.
     *
     * @return why some mails stay in the folder, a sentence each
     */
    List<String> collect(ImapMailbox mailbox, AccountLease lease, BooleanSupplier goesOn) throws MessagingException {
        List<String> complaints = new ArrayList<>();
        long uidValidity = mailbox.uidValidity();
        List<FoundMail> mails = mailbox.mails();
        fetched.forgetAllBut(
                mails.stream().map(FoundMail::uid).toList(), account.folderId(), uidValidity, clock.instant());
        for (FoundMail mail : mails) {
            if (goesOn.getAsBoolean() && lease.isHeld()) {
                take(mail, mailbox, uidValidity, lease).ifPresent(complaints::add);
            }
        }
        return complaints;
    }

    /** One mail that cannot be taken keeps none of the others out, unless it is the connection that broke. */
    private Optional<String> take(FoundMail mail, ImapMailbox mailbox, long uidValidity, AccountLease lease)
            throws MessagingException {
        try {
            if (fetched.contains(account.folderId(), uidValidity, mail.uid())
                    || store(mail, mailbox, uidValidity, lease)) {
                mailbox.move(mail);
            }
            return Optional.empty();
        } catch (TooLargeException e) {
            return Optional.of("Mail " + mail.uid() + " is larger than " + maxSize + " bytes");
        } catch (MessagingException | IOException e) {
            if (!mailbox.isOpen()) {
                throw new MessagingException("The connection broke: " + e.getMessage(), e);
            }
            return Optional.of("Mail " + mail.uid() + ": " + e.getMessage());
        }
    }

    /** Whether the mail was still there to be stored. */
    private boolean store(FoundMail mail, ImapMailbox mailbox, long uidValidity, AccountLease lease)
            throws MessagingException, IOException {
        if (mail.size() > maxSize) {
            throw new TooLargeException();
        }
        Optional<byte[]> raw = mailbox.read(mail, maxSize);
        if (raw.isPresent() && raw.get().length > maxSize) {
            throw new TooLargeException();
        }
        raw.ifPresent(bytes -> keep(bytes, mail.uid(), mailbox, uidValidity, lease));
        return raw.isPresent();
    }

    private void keep(byte[] raw, long uid, ImapMailbox mailbox, long uidValidity, AccountLease lease) {
        Envelope envelope = new Envelope(
                ReturnPath.of(raw),
                List.of(account.recipient()),
                account.host(),
                mailbox.serverAddress(),
                clock.instant());
        try {
            intake.keep(raw, envelope, () -> {
                lease.holdFast();
                fetched.add(account.folderId(), uidValidity, uid, clock.instant());
            });
        } catch (DuplicateKeyException e) {
            // Stored by a node that had the account before: all that is left is to move it.
        }
    }

    private static final class TooLargeException extends IOException {}
}
