package org.atende.mail.incoming;

import org.atende.mail.address.DeskAddresses;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.trust.ReplyTokens;
import org.springframework.stereotype.Component;

/** Tells the desk's own mail come back, so that it never talks to itself. */
@Component
class OwnMail {

    private final DeskAddresses addresses;
    private final ReplyTokens tokens;

    OwnMail(DeskAddresses addresses, ReplyTokens tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
    }

    boolean isOwn(IncomingMail mail) {
        return mail.from().isKnown() && addresses.accepts(mail.from().address())
                || mail.messageId() != null
                        && tokens.recogniseMessageId(mail.messageId()).isPresent();
    }
}
