package org.atende.mail.devmailbox;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import org.atende.mail.smtp.Envelope;
import org.atende.mail.smtp.MailSink;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes every mail that the desk sends, whoever it is for. */
@DemoOnly
@Component
class DevMailbox implements MailSink {

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final CaughtMails mails;
    private final DevImap imap;
    private final TransactionTemplate transaction;

    DevMailbox(CaughtMails mails, DevImap imap, TransactionTemplate transaction) {
        this.mails = mails;
        this.imap = imap;
        this.transaction = transaction;
    }

    @Override
    public boolean accepts(String recipient) {
        return true;
    }

    @Override
    public UUID keep(byte[] raw, Envelope envelope) {
        UUID id = ids.generate();
        transaction.executeWithoutResult(status -> mails.add(id, raw, envelope));
        imap.deliver(raw, envelope.recipients());
        return id;
    }
}
