package org.atende.mail.content;

/** The words of text/enriched (RFC 1896), whose commands no reader shows any more. */
final class EnrichedText {

    private EnrichedText() {}

    static String plain(String enriched) {
        return enriched.replaceAll("(?is)<param>.{0,500}?</param>", "")
                .replace("<<", "\u0000")
                .replaceAll("<[^<>\\n]{0,60}>", "")
                .replace('\u0000', '<')
                .replaceAll("(?<!\\n)\\n(?!\\n)", " ")
                .replaceAll("\\n(\\n+)", "$1");
    }
}
