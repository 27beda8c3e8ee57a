package org.atende.mail.incoming;

import org.atende.mail.address.DeskAddresses;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.trust.OwnMark;
import org.atende.mail.trust.ReplyTokens;
import org.springframework.stereotype.Component;

/** Tells the desk's own mail come back, so that it never talks to itself. */
@Component
class OwnMail {

    private final DeskAddresses addresses;
    private final ReplyTokens tokens;
    private final Addressee addressee;

    OwnMail(DeskAddresses addresses, ReplyTokens tokens, Addressee addressee) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.addressee = addressee;
    }

    boolean isOwn(IncomingMail mail) {
        return mail.from().isKnown() && addresses.accepts(mail.from().address())
                || mail.messageId() != null
                        && tokens.recogniseMessageId(mail.messageId())
                                .filter(this::isAboutTicketOfOurs)
                                .isPresent();
    }

    /** Another desk may have the same secret, such as the demo's. */
    private boolean isAboutTicketOfOurs(OwnMark mark) {
        return addressee.knows(mark.ticketNumber());
    }
}
