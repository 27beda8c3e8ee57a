package org.atende.mail.incoming;

import java.util.Optional;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.MailParser;
import org.atende.mail.content.UnreadableMailException;
import org.atende.mail.content.classify.Classification;
import org.atende.mail.content.classify.MailClassifier;
import org.atende.mail.intake.Applied;
import org.atende.mail.intake.IntakeMail;
import org.atende.mail.intake.MailHandler;
import org.atende.mail.intake.Outcome;
import org.atende.mail.trust.Border;
import org.springframework.stereotype.Component;

/** Reads a mail, decides what it is, and hands it to whoever knows what follows. */
@Component
class IncomingMails implements MailHandler {

    private final MailParser parser;
    private final OwnMail own;
    private final Border border;
    private final Reports reports;
    private final Letters letters;

    IncomingMails(MailParser parser, OwnMail own, Border border, Reports reports, Letters letters) {
        this.parser = parser;
        this.own = own;
        this.border = border;
        this.reports = reports;
        this.letters = letters;
    }

    @Override
    public Change read(IntakeMail mail) {
        try {
            return read(mail, parser.parse(mail.raw()));
        } catch (UnreadableMailException e) {
            return () -> Applied.without(Outcome.QUARANTINED, e.getMessage());
        }
    }

    private Change read(IntakeMail mail, IncomingMail content) {
        if (own.isOwn(content)) {
            return () -> Applied.without(Outcome.LOOP, "The desk sent this mail itself.");
        }
        Optional<String> objection = border.objection(content, mail.envelope().remoteAddress());
        if (objection.isPresent() && !mail.released()) {
            return () -> Applied.without(Outcome.QUARANTINED, objection.get());
        }
        return understood(mail, content);
    }

    private Change understood(IntakeMail mail, IncomingMail content) {
        Classification found = MailClassifier.classify(content, mail.envelope().from());
        return switch (found.kind()) {
            case ORDINARY, LIST -> letters.read(mail, content);
            case BOUNCE -> reports.read(mail, content, found, Outcome.BOUNCE);
            case DELAYED -> reports.read(mail, content, found, Outcome.DELAYED);
            case AUTO_REPLY -> reports.read(mail, content, found, Outcome.AUTO_REPLY);
            case RECEIPT -> reports.read(mail, content, found, Outcome.RECEIPT);
            case COMPLAINT -> reports.read(mail, content, found, Outcome.COMPLAINT);
        };
    }
}
