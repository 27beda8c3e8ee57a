package org.atende.chat;

import org.atende.identity.customer.Rate;
import org.atende.identity.customer.RateLimits;
import org.atende.mail.notice.Notice;
import org.atende.mail.notice.Notices;
import org.springframework.stereotype.Component;

/**
 * Tells a guest's address that there was a chat. Anybody can give any address: so the mail repeats not one of the words, few
 * of them go to one address, and the conversation itself is behind a sign-in, which proves the address.
 */
@Component
class GuestMails {

    private static final Rate TO_ONE_ADDRESS = Rate.perHour(3);

    private final Notices notices;
    private final RateLimits limits;

    GuestMails(Notices notices, RateLimits limits) {
        this.notices = notices;
        this.limits = limits;
    }

    /** The chat is over, or nobody came. */
    void tell(Chat chat) {
        if (chat.givenEmail() != null && limits.allow("chat-mail", chat.givenEmail(), TO_ONE_ADDRESS)) {
            notices.queue(new Notice(GuestMail.KIND, chat.ticket(), chat.givenEmail(), null, chat.language()));
        }
    }
}
