package org.atende.portal;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;
import org.springframework.stereotype.Component;

/** Makes a page of Markdown; what is HTML in it is shown as text, and what comes out is sanitised all the same. */
@Component
class Markdown {

    private static final PolicyFactory POLICY =
            Sanitizers.BLOCKS.and(Sanitizers.FORMATTING).and(Sanitizers.LINKS);

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    String html(String markdown) {
        return POLICY.sanitize(renderer.render(parser.parse(markdown)));
    }
}
