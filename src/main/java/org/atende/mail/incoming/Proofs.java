package org.atende.mail.incoming;

import java.util.Optional;
import java.util.stream.Stream;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.Mailbox;
import org.atende.mail.content.classify.Classification;
import org.atende.mail.intake.IntakeMail;
import org.atende.mail.trust.OwnMark;
import org.atende.mail.trust.ReplyTokens;
import org.springframework.stereotype.Component;

/** Finds on a report the mark that only a mail of the desk bears: without it anybody could report what never happened. */
@Component
class Proofs {

    private final ReplyTokens tokens;

    Proofs(ReplyTokens tokens) {
        this.tokens = tokens;
    }

    Optional<OwnMark> of(IntakeMail mail, IncomingMail content, Classification found) {
        Stream<String> recipients = Stream.concat(
                mail.envelope().recipients().stream(), content.to().stream().map(Mailbox::address));
        Stream<Optional<OwnMark>> bounced = recipients.map(tokens::verifyBounceAddress);
        Stream<Optional<OwnMark>> sent =
                Stream.ofNullable(found.originalMessageId()).map(tokens::recogniseMessageId);
        return Stream.concat(bounced, sent).flatMap(Optional::stream).findFirst();
    }
}
