package org.atende.mail.content.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.atende.mail.content.HtmlText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What in a page tells that a quote begins: the names that each mail program gives to its elements. */
final class HtmlMarks {

    private static final String QUOTES = String.join(
            ",",
            ".gmail_quote",
            ".gmail_quote_container",
            "blockquote[type=cite]",
            ".yahoo_quoted",
            "[id^=yahoo_quoted]",
            ".protonmail_quote",
            ".tutanota_quote",
            ".zmail_extra",
            ".moz-cite-prefix",
            ".moz-forward-container",
            "#OLK_SRC_BODY_SECTION",
            "#isReplyContent",
            "[name=quote]",
            ".quoted-text-container",
            ".replyforward_container");
    private static final String BEGINS = String.join(
            ",",
            "#divRplyFwdMsg",
            "#x_divRplyFwdMsg",
            "#mail-editor-reference-message-container",
            "#stopSpelling",
            "#reply-intro",
            ".OutlookMessageHeader",
            ".ms-outlook-mobile-reference-message");
    private static final String SIGNATURES = String.join(
            ",",
            ".gmail_signature",
            ".gmail_signature_prefix",
            "[data-smartmail=gmail_signature]",
            ".moz-signature",
            "#Signature",
            "#ms-outlook-mobile-signature",
            ".protonmail_signature_block",
            "#AppleMailSignature",
            ".yahoo-signature",
            "[name=messageSignatureSection]",
            ".bloop_sign",
            ".front-signature",
            "[data-marker^=__SIG]",
            "#composer_signature");

    /** A longer text is no attribution. */
    private static final int LONGEST_ATTRIBUTION = 500;

    /** So many lines that start like a header are looked into, and no more of them in a page made to keep us busy. */
    private static final int MOST_CANDIDATES = 10;

    private static final int HEADER_LINES = 6;

    /** More quotes side by side than any conversation has. */
    private static final int MOST_QUOTES = 500;

    private HtmlMarks() {}

    static Element ourLine(Document page) {
        return page.body().stream()
                .filter(element ->
                        element.textNodes().stream().map(TextNode::text).anyMatch(Separator::isOurs))
                .findFirst()
                .filter(element -> element != page.body())
                .orElse(null);
    }

    static Element quotedMailBegins(Document page) {
        Element named = page.body().selectFirst(BEGINS);
        Element headers = page.body().stream()
                .filter(HtmlMarks::startsLikeHeader)
                .limit(MOST_CANDIDATES)
                .map(HtmlMarks::block)
                .filter(HtmlMarks::isBlockOfHeaders)
                .findFirst()
                .orElse(null);
        return named == null || headers != null && isBefore(headers, named, page) ? headers : named;
    }

    /** The outermost quotes, unless the writer answered in between them. */
    static List<Element> quotes(Document page) {
        Set<Element> all = new LinkedHashSet<>(page.body().select(QUOTES));
        List<Element> outer = all.stream()
                .filter(quote -> quote.parents().stream().noneMatch(all::contains))
                .filter(quote -> !isAnsweredInside(quote))
                .toList();
        return outer.size() > MOST_QUOTES || isAnsweredBetween(outer) ? List.of() : outer;
    }

    static List<Element> signatures(Document page) {
        return page.body().select(SIGNATURES);
    }

    static boolean isAttribution(Element element) {
        String text = element.wholeText().strip();
        return text.length() < LONGEST_ATTRIBUTION && Attribution.lines(List.of(text.replaceAll("\\s+", " ")), 0) > 0;
    }

    private static boolean startsLikeHeader(Element element) {
        String own = element.ownText();
        int colon = own.indexOf(':');
        return colon > 0 && colon < 30 && Label.of(own.substring(0, colon)) == Label.FROM
                || own.startsWith("-") && Separator.isOriginal(own);
    }

    private static Element block(Element element) {
        Element block = element.closest("p,div,td,li,blockquote");
        return block == null ? element : block;
    }

    private static boolean isBlockOfHeaders(Element block) {
        List<String> lines = new ArrayList<>();
        for (Element part = block; part != null && lines.size() < HEADER_LINES; part = part.nextElementSibling()) {
            HtmlText.of(part.outerHtml())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .limit(HEADER_LINES)
                    .forEach(lines::add);
        }
        return !lines.isEmpty() && (HeaderBlock.lines(lines, 0) > 0 || Separator.isOriginal(lines.get(0)));
    }

    private static boolean isBefore(Element one, Element other, Document page) {
        return page.body().stream()
                        .filter(element -> element == one || element == other)
                        .findFirst()
                        .orElse(one)
                == one;
    }

    /** Gmail wraps everything below its attribution, answers between the quotes included. */
    private static boolean isAnsweredInside(Element quote) {
        Element copy = quote.clone();
        copy.select("blockquote,.gmail_attr,.gmail_signature").remove();
        boolean hasQuotes = quote.is("div") && !quote.select("blockquote").isEmpty();
        return hasQuotes && quote.hasClass("gmail_quote") && !copy.text().isBlank() && !isAttribution(copy);
    }

    private static boolean isAnsweredBetween(List<Element> quotes) {
        List<Element> cited =
                quotes.stream().filter(quote -> quote.is("blockquote")).toList();
        for (int i = 1; i < cited.size(); i++) {
            Element between = cited.get(i).previousElementSibling();
            if (between != null && between != cited.get(i - 1) && between.hasText() && !isAttribution(between)) {
                return true;
            }
        }
        return false;
    }
}
