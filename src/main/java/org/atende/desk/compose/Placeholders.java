package org.atende.desk.compose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The places in a canned reply that are filled from the ticket, such as {@code {customer.name}}. */
final class Placeholders {

    static final Set<String> KNOWN = new LinkedHashSet<>(
            List.of("customer.name", "customer.email", "ticket.number", "ticket.subject", "agent.name", "agent.email"));

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)}");

    private Placeholders() {}

    /** Those in a reply that are none of the known ones. */
    static List<String> unknownIn(String html) {
        return PLACE.matcher(html)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !KNOWN.contains(name))
                .distinct()
                .toList();
    }

    /** Fills what has a value; the rest stays, to be seen and completed. */
    static Filled fill(String html, Map<String, String> values) {
        Set<String> unknown = new LinkedHashSet<>();
        String filled = PLACE.matcher(html).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null || value.isBlank()) {
                unknown.add(place.group(1));
                return Matcher.quoteReplacement(place.group());
            }
            return Matcher.quoteReplacement(HtmlUtils.htmlEscape(value, "UTF-8"));
        });
        return new Filled(filled, List.copyOf(unknown));
    }

    /** @param unknown those that had no value */
    record Filled(String html, List<String> unknown) {}
}
