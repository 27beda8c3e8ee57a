package org.atende.desk.calls;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls that ring, and which extension is whose; by the database's clock, because the nodes' clocks may differ. */
@Component
class Ringing {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final JdbcClient jdbc;

    Ringing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number in the international form; null if the caller hides it */
    void rings(String agent, String number) {
        jdbc.sql("INSERT INTO ringing_call (id, agent, number, at) VALUES (?, ?, ?, CURRENT_TIMESTAMP)")
                .params(IDS.generate(), agent, number)
                .update();
    }

    /** What rang within the last half minute. */
    List<Call> lately(Collection<String> agents) {
        return jdbc.sql(
                        """
                        SELECT id, agent, number FROM ringing_call
                        WHERE at > CURRENT_TIMESTAMP - INTERVAL '30' SECOND AND agent IN (:agents) ORDER BY at, id""")
                .param("agents", agents)
                .query(Call::of)
                .list();
    }

    Optional<String> agentAt(String extension) {
        return jdbc.sql("SELECT agent FROM agent_extension WHERE extension = ?")
                .param(extension)
                .query(String.class)
                .optional();
    }

    Optional<String> extensionOf(String agent) {
        return jdbc.sql("SELECT extension FROM agent_extension WHERE agent = ?")
                .param(agent)
                .query(String.class)
                .optional();
    }

    /** An extension is where one agent sits: whoever says so last has it. */
    @Transactional
    public void sitsAt(String agent, String extension) {
        jdbc.sql("DELETE FROM agent_extension WHERE agent = ? OR extension = ?")
                .params(agent, extension)
                .update();
        if (!extension.isEmpty()) {
            jdbc.sql("INSERT INTO agent_extension (extension, agent) VALUES (?, ?)")
                    .params(extension, agent)
                    .update();
        }
    }

    /** Who called whom is kept nowhere. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void forget() {
        jdbc.sql("DELETE FROM ringing_call WHERE at < CURRENT_TIMESTAMP - INTERVAL '5' MINUTE")
                .update();
    }

    record Call(UUID id, String agent, String number) {

        static Call of(ResultSet row, int n) throws SQLException {
            return new Call(row.getObject("id", UUID.class), row.getString("agent"), row.getString("number"));
        }
    }
}
