package org.atende.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atende.mail.notice.Notice;
import org.atende.mail.notice.NoticeText;
import org.atende.mail.notice.NoticeWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mail to an address that a guest gave, and that may be anybody's. */
@Component
class GuestMail implements NoticeWriter {

    static final String KIND = "CHAT_OF_GUEST";

    private final ChatTable chats;
    private final MessageSource words;

    GuestMail(ChatTable chats, MessageSource words) {
        this.chats = chats;
        this.words = words;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<NoticeText> write(Notice notice, String site) {
        return chats.of(notice.about())
                .filter(chat -> notice.recipient().equals(chat.givenEmail()))
                .map(chat -> text(chat, site, notice.language().locale()));
    }

    private NoticeText text(Chat chat, String site, Locale locale) {
        String what = chat.state() == ChatState.MISSED ? "notice.chat.missed" : "notice.chat.ended";
        return new NoticeText(
                word(locale, "notice.chat.subject", chat.number()),
                word(locale, "notice.greeting"),
                List.of(word(locale, what, chat.number())),
                word(locale, "notice.chat.action"),
                site + "/my/chats/" + chat.number(),
                List.of(word(locale, "notice.chat.notYou")));
    }

    private String word(Locale locale, String key, Object... values) {
        return words.getMessage(key, values, locale);
    }
}
