package org.atende.desk.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a row must meet, in SQL; {@code t} is the ticket. */
class Conditions {

    private final List<String> all = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> params = new HashMap<>();

    void add(String sql) {
        all.add(sql);
    }

    void add(String sql, Map<String, ?> values) {
        all.add(sql);
        params.putAll(values);
    }

    void in(String column, Collection<?> values) {
        if (values != null && !values.isEmpty()) {
            List<String> names = values.stream().map(Object::toString).toList();
            add("t.%s IN (:%s)".formatted(column, column), Map.of(column, names));
        }
    }

    void equal(String column, String value) {
        if (value != null && !value.isBlank()) {
            add("t.%s = :%s".formatted(column, column), Map.of(column, value.strip()));
        }
    }

    String sql() {
        return String.join(" AND ", all);
    }

    Map<String, Object> params() {
        return params;
    }
}
