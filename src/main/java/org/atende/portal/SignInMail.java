package org.atende.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atende.identity.customer.CustomerSettings;
import org.atende.identity.customer.SignInLink;
import org.atende.identity.customer.SignInLinks;
import org.atende.mail.notice.Notice;
import org.atende.mail.notice.NoticeText;
import org.atende.mail.notice.NoticeWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mail with a link that signs in, or that also opens what a guest wrote. It repeats none of a stranger's words. */
@Component
class SignInMail implements NoticeWriter {

    static final String KIND = "SIGN_IN_LINK";

    private final SignInLinks links;
    private final CustomerSettings settings;
    private final MessageSource words;

    SignInMail(SignInLinks links, CustomerSettings settings, MessageSource words) {
        this.links = links;
        this.settings = settings;
        this.words = words;
    }

    static Notice about(SignInLink link) {
        return new Notice(KIND, link.id(), link.email(), null, link.language());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<NoticeText> write(Notice notice, String site) {
        return links.find(notice.about())
                .filter(link -> links.open(links.text(link)).isPresent())
                .map(link -> text(link, site, notice.language().locale()));
    }

    private NoticeText text(SignInLink link, String site, Locale locale) {
        String kind = link.draft() == null ? "signIn" : "draft";
        return new NoticeText(
                word(locale, "notice.%s.subject".formatted(kind)),
                word(locale, "notice.greeting"),
                List.of(word(
                        locale,
                        "notice.%s.text".formatted(kind),
                        settings.linkLifetime().toMinutes())),
                word(locale, "notice.%s.action".formatted(kind)),
                site + "/sign-in/" + links.text(link),
                List.of(word(locale, "notice.%s.notYou".formatted(kind))));
    }

    private String word(Locale locale, String key, Object... values) {
        return words.getMessage(key, values, locale);
    }
}
