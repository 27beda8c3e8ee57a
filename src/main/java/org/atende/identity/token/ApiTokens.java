package org.atende.identity.token;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens that were given away. */
@Component
public class ApiTokens {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final Duration LAST_USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String SELECT =
            "select id, name, agent, created_at, last_used_at, revoked_at from api_token where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The id of the agent in whose name this token acts; empty when it is unknown or revoked. */
    public Optional<String> agentOf(String text) {
        Optional<ApiToken> token = jdbc.sql(SELECT + "sha256 = ? and revoked_at is null")
                .param(TokenText.sha256(text))
                .query(ApiTokens::token)
                .optional();
        token.ifPresent(this::noteUse);
        return token.map(ApiToken::agent);
    }

    /** Keeps only the hash of the text: it cannot be shown again. */
    ApiToken create(String name, String agent, String text) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ApiToken token = new ApiToken(IDS.generate(), name, agent, now, null, null);
        jdbc.sql("insert into api_token (id, sha256, name, agent, created_at) values (?, ?, ?, ?, ?)")
                .param(token.id())
                .param(TokenText.sha256(text))
                .param(name)
                .param(agent)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    List<ApiToken> of(String agent) {
        return jdbc.sql(SELECT + "agent = ? order by created_at, id")
                .param(agent)
                .query(ApiTokens::token)
                .list();
    }

    List<ApiToken> all() {
        return jdbc.sql(SELECT + "1 = 1 order by created_at, id")
                .query(ApiTokens::token)
                .list();
    }

    Optional<ApiToken> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(ApiTokens::token).optional();
    }

    void revoke(UUID id) {
        jdbc.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null")
                .param(now())
                .param(id)
                .update();
    }

    private void noteUse(ApiToken token) {
        Instant recent = clock.instant().minus(LAST_USE_IS_NOTED_EVERY);
        if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(recent)) {
            jdbc.sql("update api_token set last_used_at = ? where id = ?")
                    .param(now())
                    .param(token.id())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("agent"),
                instant(row, "created_at"),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
