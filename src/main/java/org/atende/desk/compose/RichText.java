package org.atende.desk.compose;

import org.atende.mail.content.HtmlText;
import org.atende.mail.content.SafeHtml;
import org.jsoup.Jsoup;

/**
 * A page that an agent wrote, made safe, and the same as plain text.
 *
 * @param html null where the text says all that the page does
 */
record RichText(String text, String html) {

    private static final String MORE_THAN_LINES = "*:not(body):not(div):not(p):not(br)";

    static RichText of(String written) {
        String html = SafeHtml.sanitise(written);
        boolean plain = Jsoup.parse(html).body().select(MORE_THAN_LINES).isEmpty();
        return new RichText(HtmlText.of(html), plain ? null : html);
    }
}
