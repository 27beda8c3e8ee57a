package org.atende.desk.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atende.desk.search.TicketFilter;
import org.atende.ticket.InvalidRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;

/** A list's filter as it stands in an address. */
@Component
class FilterQuery {

    /** What makes a list; a cursor is only a place in it. */
    private static final Set<String> KEPT = Set.of(
            "status",
            "department",
            "priority",
            "channel",
            "assignee",
            "requester",
            "tag",
            "unread",
            "overdue",
            "from",
            "to",
            "q",
            "sort");

    private final ConversionService conversion;

    FilterQuery(@Qualifier("mvcConversionService") ConversionService conversion) {
        this.conversion = conversion;
    }

    /** The same query as everybody would write it: in one order, without what makes no list. */
    String canonical(String query) {
        return values(query).entrySet().stream()
                .map(value -> value.getKey() + "="
                        + URLEncoder.encode(value.getValue(), UTF_8).replace("%2C", ","))
                .collect(Collectors.joining("&"));
    }

    /** @throws InvalidRequest if a value is not one that a list could have */
    TicketFilter parse(String query) {
        DataBinder binder = new DataBinder(null);
        binder.setTargetType(ResolvableType.forClass(TicketFilter.class));
        binder.setConversionService(conversion);
        binder.construct(new Values(values(query)));
        if (binder.getBindingResult().hasErrors()) {
            String field = binder.getBindingResult().getFieldErrors().get(0).getField();
            throw new InvalidRequest("query", "has an impossible value for " + field);
        }
        return (TicketFilter) binder.getTarget();
    }

    private static Map<String, String> values(String query) {
        Map<String, String> values = new TreeMap<>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (KEPT.contains(name) && equals < part.length() - 1) {
                values.merge(name, decoded(part.substring(equals + 1)), (one, other) -> one + "," + other);
            }
        }
        return values;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("query", "is not written as an address");
        }
    }

    private record Values(Map<String, String> values) implements DataBinder.ValueResolver {

        @Override
        public Object resolveValue(String name, Class<?> type) {
            return values.get(name);
        }

        @Override
        public Set<String> getNames() {
            return values.keySet();
        }
    }
}
