package org.atende.mail.content.reply;

import org.atende.mail.content.HtmlText;
import org.atende.mail.content.IncomingMail;

/** Parts an answer from what it answers, by the marks that mail programs leave. */
public final class ReplyText {

    private ReplyText() {}

    /** Splits a mail's text, trusting the marks in its page before the looks of its lines. */
    public static Reply of(IncomingMail mail) {
        Reply page = mail.html() == null ? new Reply("", "") : splitHtml(mail.html());
        if (page.quoted().isEmpty()) {
            return split(mail.text());
        }
        Reply fresh = split(HtmlText.of(page.fresh()));
        return new Reply(fresh.fresh(), (fresh.quoted() + "\n" + HtmlText.of(page.quoted())).strip());
    }

    /** Splits a plain text. */
    public static Reply split(String text) {
        return Folding.split(text);
    }

    /** Splits a page; neither half is safe to show before it is sanitised. */
    public static Reply splitHtml(String html) {
        return HtmlFolding.split(html);
    }
}
