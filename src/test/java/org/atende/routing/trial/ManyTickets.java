package org.atende.routing.trial;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;

/** Copies one ticket many times, with other subjects and senders, faster than the desk could open them. */
final class ManyTickets {

    private static final List<String> SUBJECTS = List.of(
            "Segunda via da fatura %d",
            "O site está em baixo (%d)",
            "Pedido de proposta %d",
            "Não consigo entrar no webmail, tentativa %d",
            "URGENTE: domínio expirado %d",
            "Dúvida número %d sobre DNS");
    private static final String[] DEPARTMENTS = {null, "SUPPORT", null, "BILLING", null};
    private static final String[] PRIORITIES = {null, null, "NORMAL", null, "HIGH"};
    private static final int BATCH = 1_000;

    private ManyTickets() {}

    static void copy(JdbcTemplate jdbc, String number, int count, Instant from) {
        Map<String, Object> original = new LinkedHashMap<>();
        jdbc.queryForMap("select * from ticket where number = ?", number)
                .forEach((column, value) -> original.put(column.toLowerCase(), value));
        SimpleJdbcInsert insert = new SimpleJdbcInsert(jdbc)
                .withTableName("ticket")
                .usingColumns(original.keySet().toArray(String[]::new))
                .withoutTableColumnMetaDataAccess();
        List<Map<String, Object>> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(copy(original, i, from));
            if (batch.size() == BATCH || i == count - 1) {
                insert.executeBatch(batch.toArray(Map[]::new));
                batch.clear();
            }
        }
    }

    private static Map<String, Object> copy(Map<String, Object> original, int i, Instant from) {
        Map<String, Object> copy = new LinkedHashMap<>(original);
        copy.put("id", UUID.randomUUID());
        copy.put("number", "COPY-%08d".formatted(i));
        copy.put("subject", SUBJECTS.get(i % SUBJECTS.size()).formatted(i));
        copy.put("asked_department", DEPARTMENTS[i % DEPARTMENTS.length]);
        copy.put("asked_priority", PRIORITIES[i % PRIORITIES.length]);
        copy.put("requester_email", "cliente@loja%d.example".formatted(i % 997));
        copy.put("created_at", Timestamp.from(from.plusMillis(i * 600L)));
        return copy;
    }
}
