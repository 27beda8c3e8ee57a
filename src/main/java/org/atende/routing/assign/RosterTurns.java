package org.atende.routing.assign;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is. To be asked while the agents are locked. */
@Component
class RosterTurns {

    private final JdbcClient jdbc;

    RosterTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When each of a pool was last given a ticket; those who never were are left out. */
    Map<String, Long> of(String pool) {
        return jdbc
                .sql("select agent, turn from roster_turn where pool = ?")
                .param(pool)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void given(String pool, String agent) {
        long turn = jdbc.sql("select max(last_given) + 1 from roster")
                .query(Long.class)
                .single();
        jdbc.sql("update roster set last_given = ? where agent = ?")
                .params(turn, agent)
                .update();
        int known = jdbc.sql("update roster_turn set turn = ? where pool = ? and agent = ?")
                .params(turn, pool, agent)
                .update();
        if (known == 0) {
            jdbc.sql("insert into roster_turn (pool, agent, turn) values (?, ?, ?)")
                    .params(pool, agent, turn)
                    .update();
        }
    }
}
