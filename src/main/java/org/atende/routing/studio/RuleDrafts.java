package org.atende.routing.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RuleDrafts {

    private static final String SELECT =
            "select file, author, xml, based_on, saved_at, version from rule_draft where file = ?";

    private final JdbcClient jdbc;

    RuleDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(String file, String author) {
        return jdbc.sql(SELECT + " and author = ?")
                .param(file)
                .param(author)
                .query(RuleDrafts::draft)
                .optional();
    }

    List<Draft> of(String file) {
        return jdbc.sql(SELECT + " order by saved_at desc")
                .param(file)
                .query(RuleDrafts::draft)
                .list();
    }

    /** Whether it was saved: not if another window of the same author was quicker. */
    boolean save(Draft draft, int expected) {
        return expected == 0 ? insert(draft) : update(draft, expected);
    }

    private boolean insert(Draft draft) {
        try {
            return jdbc.sql("insert into rule_draft (xml, based_on, saved_at, version, file, author)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                            .params(values(draft))
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(Draft draft, int expected) {
        return jdbc.sql("update rule_draft set xml = ?, based_on = ?, saved_at = ?, version = ?"
                                + " where file = ? and author = ? and version = ?")
                        .params(values(draft))
                        .param(expected)
                        .update()
                == 1;
    }

    private static List<Object> values(Draft draft) {
        return List.of(
                draft.xml(),
                draft.basedOn(),
                draft.savedAt().atOffset(ZoneOffset.UTC),
                draft.version(),
                draft.file(),
                draft.author());
    }

    void delete(String file, String author) {
        jdbc.sql("delete from rule_draft where file = ? and author = ?")
                .param(file)
                .param(author)
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("file"),
                row.getString("author"),
                row.getString("xml"),
                row.getString("based_on"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
