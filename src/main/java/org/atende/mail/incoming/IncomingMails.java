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
import org.atende.mail.scan.VirusScan;
import org.atende.mail.trust.Border;
import org.atende.mail.trust.OwnMark;
import org.springframework.stereotype.Component;

/** Reads a mail, decides what it is, and hands it to whoever knows what follows. */
@Component
class IncomingMails implements MailHandler {

    private final MailParser parser;
    private final VirusScan scan;
    private final ProtectedMail secured;
    private final OwnMail own;
    private final Border border;
    private final Proofs proofs;
    private final Reports reports;
    private final Letters letters;

    IncomingMails(
            MailParser parser,
            VirusScan scan,
            ProtectedMail secured,
            OwnMail own,
            Border border,
            Proofs proofs,
            Reports reports,
            Letters letters) {
        this.parser = parser;
        this.scan = scan;
        this.secured = secured;
        this.own = own;
        this.border = border;
        this.proofs = proofs;
        this.reports = reports;
        this.letters = letters;
    }

    @Override
    public Change read(IntakeMail mail) {
        try {
            return read(mail, scan.cleaned(parser.parse(mail.raw()), mail.id()));
        } catch (UnreadableMailException e) {
            return () -> Applied.without(Outcome.QUARANTINED, e.getMessage());
        }
    }

    private Change read(IntakeMail mail, IncomingMail content) {
        if (own.isOwn(content)) {
            return () -> Applied.without(Outcome.LOOP, "The desk sent this mail itself.");
        }
        Classification found = MailClassifier.classify(content, mail.envelope().from());
        Optional<OwnMark> proof = proofs.of(mail, content, found);
        Optional<String> objection = border.objection(content, mail.envelope().remoteAddress())
                .filter(why -> !mail.released())
                .filter(why -> !isByServer(found) || proof.isEmpty());
        return objection.isPresent()
                ? () -> Applied.without(Outcome.QUARANTINED, objection.get())
                : secured.told(mail, content, understood(mail, content, found, proof));
    }

    /** Mail servers report under no domain's name, so that only our own mark can vouch for them. */
    private static boolean isByServer(Classification found) {
        return switch (found.kind()) {
            case BOUNCE, DELAYED, COMPLAINT -> true;
            default -> false;
        };
    }

    private Change understood(IntakeMail mail, IncomingMail content, Classification found, Optional<OwnMark> proof) {
        return switch (found.kind()) {
            case ORDINARY, LIST -> letters.read(mail, content, found.foreignTicketId());
            case BOUNCE -> reports.read(mail, content, found, proof, Outcome.BOUNCE);
            case DELAYED -> reports.read(mail, content, found, proof, Outcome.DELAYED);
            case AUTO_REPLY -> reports.read(mail, content, found, proof, Outcome.AUTO_REPLY);
            case RECEIPT -> reports.read(mail, content, found, proof, Outcome.RECEIPT);
            case COMPLAINT -> reports.read(mail, content, found, proof, Outcome.COMPLAINT);
        };
    }
}
