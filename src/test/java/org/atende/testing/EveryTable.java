package org.atende.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole database, the engine's tables too, searched for a word. */
public class EveryTable {

    private static final String COLUMNS =
            """
            select c.table_name, c.column_name, c.data_type from information_schema.columns c
            join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
            where lower(c.table_schema) = 'public' and t.table_type like '%TABLE%'""";

    private final JdbcClient jdbc;

    public EveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The columns in which the word stands, whatever its case: texts, search indexes and bytes alike. */
    public Set<String> holding(String word) {
        Set<String> found = new TreeSet<>();
        for (Map<String, Object> column : jdbc.sql(COLUMNS).query().listOfRows()) {
            String table = String.valueOf(column.get("table_name"));
            String name = String.valueOf(column.get("column_name"));
            String type = String.valueOf(column.get("data_type")).toLowerCase(Locale.ROOT);
            if (holds(table, name, type, word.toLowerCase(Locale.ROOT))) {
                found.add((table + "." + name).toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    private boolean holds(String table, String column, String type, String word) {
        if (type.equals("bytea") || type.contains("binary")) {
            return bytes(table, column).stream()
                    .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
                    .anyMatch(text -> text.contains(word));
        }
        if (!type.contains("char") && !type.equals("text") && !type.equals("tsvector")) {
            return false;
        }
        return jdbc.sql("select count(*) from \"%s\" where lower(cast(\"%s\" as varchar)) like ?"
                                .formatted(table, column))
                        .param("%" + word + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<byte[]> bytes(String table, String column) {
        return jdbc.sql("select \"%s\" from \"%s\" where \"%s\" is not null".formatted(column, table, column))
                .query((row, n) -> row.getBytes(1))
                .list();
    }
}
