package org.atende.mail.content;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** A page as plain text that a person can read and that quoting rules can work on. */
public final class HtmlText implements NodeVisitor {

    private static final Set<String> BLOCKS =
            Set.of(("address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 "
                            + "h4 h5 h6 header hr li main ol p pre section table tr ul")
                    .split(" "));
    private static final Set<String> SPACED = Set.of(("p h1 h2 h3 h4 h5 h6 ul ol blockquote pre table").split(" "));
    private static final Set<String> UNSEEN = Set.of(("head script style title noscript template").split(" "));

    private final TextLines lines = new TextLines();
    private int unseen;
    private int verbatim;

    private HtmlText() {}

    public static String of(String html) {
        HtmlText text = new HtmlText();
        NodeTraversor.traverse(text, Jsoup.parse(html));
        return Clean.text(text.lines.toString());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && unseen == 0) {
            lines.add(words.getWholeText(), verbatim > 0);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        unseen += isUnseen(element) ? 1 : 0;
        verbatim += name.equals("pre") ? 1 : 0;
        if (BLOCKS.contains(name)) {
            lines.block(isSpaced(element));
        }
        if (unseen > 0) {
            return;
        }
        switch (name) {
            case "br" -> lines.lineBreak();
            case "hr" -> lines.add("________________________________", false);
            case "li" -> lines.add(mark(element), true);
            case "img" -> lines.add(element.attr("alt"), false);
            case "td", "th" -> lines.cell();
            case "blockquote" -> lines.quote(1);
            default -> {}
        }
    }

    /** An item's number or dash, further in the deeper its list stands in others. */
    private static String mark(Element item) {
        Element list = item.parent();
        long depth = item.parents().stream()
                .filter(parent -> parent.normalName().matches("ul|ol"))
                .count();
        String indent = "  ".repeat((int) Math.min(Math.max(0, depth - 1), 10));
        boolean numbered = list != null && list.normalName().equals("ol");
        return indent + (numbered ? place(item, list) + ". " : "- ");
    }

    private static int place(Element item, Element list) {
        int first = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        return first
                + (int) list.children().stream()
                        .takeWhile(other -> other != item)
                        .filter(other -> other.normalName().equals("li"))
                        .count();
    }

    private void close(Element element) {
        String name = element.normalName();
        if (name.equals("a") && unseen == 0) {
            link(element);
        }
        if (BLOCKS.contains(name)) {
            lines.block(isSpaced(element));
        }
        if (name.equals("blockquote") && unseen == 0) {
            lines.quote(-1);
        }
        unseen -= isUnseen(element) ? 1 : 0;
        verbatim -= name.equals("pre") ? 1 : 0;
    }

    /** The address of a link, unless its text says it already. */
    private void link(Element element) {
        String target = element.attr("href").strip();
        String bare = target.replaceFirst("(?i)^(mailto:|https?://)", "").replaceFirst("/$", "");
        if (target.matches("(?i)(https?|mailto|ftp|tel):.*") && !element.text().contains(bare)) {
            lines.add(" <" + target + ">", false);
        }
    }

    /** Outlook and others set their paragraphs without any space between them. */
    private static boolean isSpaced(Element element) {
        return SPACED.contains(element.normalName()) && !element.hasClass("MsoNormal") && element.closest("li") == null;
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.attr("style").replace(" ", "").toLowerCase().contains("display:none");
    }
}
