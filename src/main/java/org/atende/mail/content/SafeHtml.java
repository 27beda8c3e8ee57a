package org.atende.mail.content;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Makes a stranger's page safe to show: nothing in it runs, loads or looks like ours. */
public final class SafeHtml {

    private static final int DEEPEST = 200;
    private static final String[] ELEMENTS =
            ("a abbr address b big blockquote br caption center cite code col colgroup dd del dfn div dl dt "
                            + "em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q s samp small span strike strong sub "
                            + "sup table tbody td tfoot th thead tr tt u ul var")
                    .split(" ");
    private static final CssSchema STYLES = CssSchema.withProperties(
            List.of(("color background-color font-family font-size font-style font-weight text-align text-decoration "
                            + "white-space margin margin-left padding padding-left border border-collapse border-left width "
                            + "max-width")
                    .split(" ")));
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS)
            .allowElements(SafeHtml::link, "a")
            .allowElements(RemoteImages::block, "img")
            .disallowTextIn("title", "noscript", "template", "textarea", "select", "object", "iframe", "svg", "math")
            .allowUrlProtocols("http", "https", "mailto", "tel", "cid", "data")
            .allowAttributes("href")
            .matching(Pattern.compile("(?i)(?:https?:|mailto:|tel:).*"))
            .onElements("a")
            .allowAttributes("src", "alt")
            .onElements("img")
            .allowAttributes(
                    "width", "height", "border", "cellpadding", "cellspacing", "colspan", "rowspan", "span", "start")
            .matching(Pattern.compile("\\d{1,4}%?"))
            .globally()
            .allowAttributes("align", "valign", "dir")
            .matching(
                    true,
                    "left",
                    "right",
                    "center",
                    "justify",
                    "top",
                    "middle",
                    "bottom",
                    "baseline",
                    "ltr",
                    "rtl",
                    "auto")
            .globally()
            .allowAttributes("title", "lang")
            .globally()
            .allowAttributes("color", "bgcolor", "face", "size")
            .matching(Pattern.compile("[\\w#, +-]{1,80}"))
            .onElements("font", "table", "td", "tr", "th")
            .allowStyling(STYLES)
            .allowWithoutAttributes("a", "span", "font", "img")
            .toFactory();

    private SafeHtml() {}

    /**
     * The page without whatever is active. Remote images lose their {@code src} to {@code data-remote-src}, and images
     * that came with the mail to {@code data-cid}, for the page to fill in.
     */
    public static String sanitise(String html) {
        return POLICY.sanitize(flattened(html));
    }

    /** The sanitiser drops what is nested too deep for it; nested less deep, the words stay. */
    private static String flattened(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        page.outputSettings().prettyPrint(false);
        return page.body().html();
    }

    private static String link(String name, List<String> attributes) {
        if (attributes.contains("href")) {
            attributes.addAll(List.of("target", "_blank", "rel", "noopener noreferrer nofollow"));
        }
        return name;
    }
}
