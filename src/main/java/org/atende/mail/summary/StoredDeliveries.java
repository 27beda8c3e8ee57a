package org.atende.mail.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atende.mail.Delivery;
import org.atende.mail.MailDeliveries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredDeliveries implements MailDeliveries {

    private final JdbcClient jdbc;

    StoredDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, List<Delivery>> of(Collection<UUID> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT * FROM mail_summary WHERE message IN (:messages) ORDER BY created_at, id")
                .param("messages", messages)
                .query((row, number) -> Map.entry(row.getObject("message", UUID.class), delivery(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("state_at", OffsetDateTime.class);
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                Delivery.State.valueOf(row.getString("state")),
                (at == null ? row.getObject("created_at", OffsetDateTime.class) : at).toInstant(),
                row.getString("refusal"));
    }
}
