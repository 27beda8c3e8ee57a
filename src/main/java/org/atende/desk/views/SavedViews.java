package org.atende.desk.views;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kept lists, oldest first. */
@Component
@Transactional
class SavedViews {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final String SELECT = "SELECT id, owner, name, query, shared FROM saved_view WHERE ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<SavedView> of(String agent) {
        return jdbc.sql(SELECT + "owner = ? OR shared = TRUE ORDER BY created_at, id")
                .param(agent)
                .query(SavedViews::view)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<SavedView> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(SavedViews::view).optional();
    }

    SavedView add(String owner, String name, String query, boolean shared) {
        SavedView view = new SavedView(IDS.generate(), owner, name, query, shared);
        jdbc.sql("INSERT INTO saved_view (id, owner, name, query, shared, created_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(view.id(), owner, name, query, shared, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return view;
    }

    SavedView change(SavedView view, String name, String query, boolean shared) {
        jdbc.sql("UPDATE saved_view SET name = ?, query = ?, shared = ? WHERE id = ?")
                .params(name, query, shared, view.id())
                .update();
        return new SavedView(view.id(), view.owner(), name, query, shared);
    }

    void remove(SavedView view) {
        jdbc.sql("DELETE FROM saved_view WHERE id = ?").param(view.id()).update();
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("shared"));
    }
}
