package org.atende.mail.content;

import org.jsoup.nodes.Entities;

/** A stretch of a mail's body: as text, as a page, or as both. */
record Fragment(String plain, String html) {

    static Fragment plain(String text) {
        return new Fragment(text, null);
    }

    static Fragment html(String page) {
        return new Fragment(null, page);
    }

    String asText() {
        return plain == null || plain.isBlank() && html != null ? HtmlText.of(html) : plain.strip();
    }

    String asHtml() {
        return html == null ? "<div style=\"white-space:pre-wrap\">" + Entities.escape(plain) + "</div>" : html;
    }
}
