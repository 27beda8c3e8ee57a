package org.atende.mail.content.reply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Splits a page by the marks that mail programs leave in its elements. */
final class HtmlFolding {

    private final Document page;
    private final List<Node> folded = new ArrayList<>();

    private HtmlFolding(String html) {
        page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
    }

    static Reply split(String html) {
        return new HtmlFolding(html).run(html);
    }

    private Reply run(String html) {
        Element ours = HtmlMarks.ourLine(page);
        foldFrom(ours == null ? HtmlMarks.quotedMailBegins(page) : ours);
        HtmlMarks.quotes(page).forEach(this::foldQuote);
        HtmlMarks.signatures(page).forEach(this::fold);
        boolean wordless =
                page.body().text().isBlank() && page.body().select("img").isEmpty();
        if (folded.isEmpty() || wordless && ours == null) {
            return new Reply(html, "");
        }
        return new Reply(page.body().html(), quoted());
    }

    private String quoted() {
        StringBuilder out = new StringBuilder();
        folded.forEach(node -> out.append(node.outerHtml()));
        return out.toString();
    }

    /** Everything from this element to the end of the page. */
    private void foldFrom(Element start) {
        if (start == null) {
            return;
        }
        Node level = start;
        List<Node> rest = new ArrayList<>(List.of(start));
        while (level != null && level != page.body()) {
            for (Node next = level.nextSibling(); next != null; next = next.nextSibling()) {
                rest.add(next);
            }
            level = level.parent();
        }
        folded.addAll(rest);
        Collections.reverse(rest);
        rest.forEach(Node::remove);
    }

    private void foldQuote(Element quote) {
        Element before = quote.previousElementSibling();
        if (before != null && HtmlMarks.isAttribution(before)) {
            fold(before);
        }
        fold(quote);
    }

    private void fold(Node node) {
        if (node.parent() != null) {
            node.remove();
            folded.add(node);
        }
    }
}
