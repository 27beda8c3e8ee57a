package org.atende.desk.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks PostgreSQL's full-text index. Its rows come in no order: where words are rare, the few tickets that hold them are
 * sorted; where they are common, the list is walked in its order and each row asked, for the next fifty are never far.
 */
class PostgresWords implements Words {

    private static final int RARE = 1000;
    private static final String HOLDERS = "SELECT ticket_id FROM ticket_search WHERE words @@ (%s) LIMIT " + (RARE + 1);

    /** OFFSET keeps PostgreSQL from turning the question round and sorting every holder of a common word. */
    private static final String HOLDS =
            "EXISTS (SELECT 1 FROM ticket_search s WHERE s.ticket_id = t.id AND s.words @@ (%s) OFFSET 0)";

    private final JdbcClient jdbc;

    PostgresWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void narrow(Conditions conditions, Terms terms) {
        Map<String, Object> params = new HashMap<>();
        String query = query(terms, params);
        List<UUID> holders = jdbc.sql(HOLDERS.formatted(query))
                .params(params)
                .query(UUID.class)
                .list();
        if (holders.size() > RARE) {
            conditions.add(HOLDS.formatted(query), params);
        } else {
            conditions.add(
                    "t.id = ANY(CAST(string_to_array(:holders, ',') AS uuid[]))", Map.of("holders", joined(holders)));
        }
    }

    @Override
    public void narrowToTag(Conditions conditions, String tag) {
        conditions.add(
                "(t.tags <> '' AND string_to_array(t.tags, ' ') @> ARRAY[CAST(:tag AS text)])", Map.of("tag", tag));
    }

    private static String query(Terms terms, Map<String, Object> params) {
        return terms.all().stream().map(term -> term(term, params)).collect(Collectors.joining(" && "));
    }

    private static String term(Terms.Term term, Map<String, Object> params) {
        String name = "term" + params.size();
        params.put(name, term.isAddress() ? "'" + term.text().replaceAll("[\\\\']", "") + "':*" : term.text());
        String query = term.isAddress()
                ? "CAST(:%s AS tsquery)".formatted(name)
                : "%s(:%s)".formatted(term.isPhrase() ? "search_phrase" : "search_word", name);
        return term.isUnwanted() ? "!!(" + query + ")" : query;
    }

    private static String joined(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
