package org.atende.portal;

import java.util.Locale;
import java.util.UUID;
import org.atende.identity.Language;
import org.atende.identity.customer.Rate;
import org.atende.identity.customer.RateLimits;
import org.atende.identity.customer.SignInLinks;
import org.atende.mail.notice.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails links, to any address alike: whether the desk knows it nobody can tell, because the first sign-in makes it known.
 * Too many to one address are dropped without a word, too many from one place are refused.
 */
@Component
class LinkRequests {

    private static final Rate TO_ONE_ADDRESS = Rate.perHour(6);
    private static final Rate FROM_ONE_PLACE = Rate.perHour(30);

    private final SignInLinks links;
    private final Notices notices;
    private final RateLimits limits;

    LinkRequests(SignInLinks links, Notices notices, RateLimits limits) {
        this.links = links;
        this.notices = notices;
        this.limits = limits;
    }

    /** @throws Refused if this place asks for too many */
    void requireRoom(String place) {
        if (!limits.allow("link-from", place, FROM_ONE_PLACE)) {
            throw new Refused("portal.signIn.tooMany");
        }
    }

    @Transactional
    void send(String email, Language language, String target, UUID draft) {
        if (limits.allow("link-to", email.strip().toLowerCase(Locale.ROOT), TO_ONE_ADDRESS)) {
            notices.queue(SignInMail.about(links.offer(email, language, target, draft)));
        }
    }
}
