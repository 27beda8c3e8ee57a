package org.atende.desk.compose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atende.portal.HelpLinks;
import org.springframework.web.util.HtmlUtils;

/**
 * The places in a canned reply that are filled from the ticket, such as {@code {customer.name}}, or with a link to a help
 * page, such as {@code {article:renew-certificate}}.
 */
final class Placeholders {

    static final Set<String> KNOWN = new LinkedHashSet<>(
            List.of("customer.name", "customer.email", "ticket.number", "ticket.subject", "agent.name", "agent.email"));

    private static final String ARTICLE = "article:";
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*|article:[^{}<>]*)}");

    private Placeholders() {}

    static String article(String slug) {
        return "{" + ARTICLE + slug + "}";
    }

    /** Those in a reply that are none of the known ones, nor a help page of these. */
    static List<String> unknownIn(String text, Set<String> articles) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !KNOWN.contains(name) && !(isArticle(name) && articles.contains(slug(name))))
                .distinct()
                .toList();
    }

    /** Fills what has a value; the rest stays, to be seen and completed. */
    static Filled fill(String html, Map<String, String> values, Map<String, HelpLinks.Link> articles) {
        Set<String> unknown = new LinkedHashSet<>();
        String filled = PLACE.matcher(html).replaceAll(place -> {
            String name = place.group(1);
            String value = isArticle(name) ? link(articles.get(slug(name))) : escaped(values.get(name));
            if (value.isBlank()) {
                unknown.add(name);
                return Matcher.quoteReplacement(place.group());
            }
            return Matcher.quoteReplacement(value);
        });
        return new Filled(filled, List.copyOf(unknown));
    }

    private static boolean isArticle(String name) {
        return name.startsWith(ARTICLE);
    }

    private static String slug(String name) {
        return name.substring(ARTICLE.length());
    }

    private static String link(HelpLinks.Link to) {
        return to == null ? "" : "<a href=\"%s\">%s</a>".formatted(escaped(to.address()), escaped(to.title()));
    }

    private static String escaped(String value) {
        return value == null ? "" : HtmlUtils.htmlEscape(value, "UTF-8");
    }

    /** @param unknown those that had no value */
    record Filled(String html, List<String> unknown) {}
}
