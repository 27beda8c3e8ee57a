package org.atende.desk.compose;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atende.mail.content.SafeHtml;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agents' drafts, one for each agent, ticket and kind. */
@Component
class AgentDrafts {

    private final JdbcClient jdbc;
    private final AgentUploads uploads;
    private final Clock clock;

    AgentDrafts(JdbcClient jdbc, AgentUploads uploads, Clock clock) {
        this.jdbc = jdbc;
        this.uploads = uploads;
        this.clock = clock;
    }

    Optional<Draft> find(String agent, UUID ticket, Draft.Kind kind) {
        return jdbc.sql("SELECT * FROM draft WHERE agent = ? AND ticket_id = ? AND kind = ?")
                .params(agent, ticket, kind.name())
                .query((row, number) -> draft(row))
                .optional();
    }

    private Draft draft(ResultSet row) throws SQLException {
        List<UUID> files = Arrays.stream(row.getString("files").split(" "))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList();
        return new Draft(
                row.getString("html"),
                uploads.of(files, row.getString("agent")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    Instant keep(String agent, UUID ticket, Draft.Kind kind, String html, Collection<UUID> files) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String safe = SafeHtml.sanitise(html);
        String ids = files.stream().map(UUID::toString).collect(Collectors.joining(" "));
        if (update(agent, ticket, kind, safe, ids, now) == 0) {
            insert(agent, ticket, kind, safe, ids, now);
        }
        return now;
    }

    private int update(String agent, UUID ticket, Draft.Kind kind, String html, String files, Instant now) {
        return jdbc.sql(
                        "UPDATE draft SET html = ?, files = ?, saved_at = ? WHERE agent = ? AND ticket_id = ? AND kind = ?")
                .params(html, files, now.atOffset(ZoneOffset.UTC), agent, ticket, kind.name())
                .update();
    }

    /** Two windows of one agent may both be the first. */
    private void insert(String agent, UUID ticket, Draft.Kind kind, String html, String files, Instant now) {
        try {
            jdbc.sql("INSERT INTO draft (agent, ticket_id, kind, html, files, saved_at) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(agent, ticket, kind.name(), html, files, now.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            update(agent, ticket, kind, html, files, now);
        }
    }

    void forget(String agent, UUID ticket, Draft.Kind kind) {
        jdbc.sql("DELETE FROM draft WHERE agent = ? AND ticket_id = ? AND kind = ?")
                .params(agent, ticket, kind.name())
                .update();
    }
}
