package org.atende.routing.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class Publications {

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Publication publication) {
        jdbc.sql(
                        """
                        insert into rule_publication (id, file, state, author, author_name, comment, asked_at, due_at,
                            based_on, rolled_back_to, xml, deployment, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(publication.id())
                .param(publication.file())
                .param(publication.state().name())
                .param(publication.author())
                .param(publication.authorName())
                .param(publication.comment())
                .param(publication.askedAt().atOffset(ZoneOffset.UTC))
                .param(publication.dueAt().atOffset(ZoneOffset.UTC))
                .param(publication.basedOn())
                .param(publication.rolledBackTo())
                .param(publication.xml())
                .param(publication.deployment())
                .param(publication.reason())
                .update();
    }

    void move(Publication to) {
        jdbc.sql("update rule_publication set state = ?, deployment = ?, reason = ? where id = ?")
                .param(to.state().name())
                .param(to.deployment())
                .param(to.reason())
                .param(to.id())
                .update();
    }

    Optional<Publication> find(UUID id) {
        return jdbc.sql("select * from rule_publication where id = ?")
                .param(id)
                .query(Publications::publication)
                .optional();
    }

    /** Newest first. */
    List<Publication> of(String file) {
        return jdbc.sql("select * from rule_publication where file = ? order by asked_at desc, id desc")
                .param(file)
                .query(Publications::publication)
                .list();
    }

    /** In the order in which they are due. */
    List<Publication> due(Instant now) {
        return jdbc.sql("select * from rule_publication where state = 'SCHEDULED' and due_at <= ? order by due_at, id")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Publications::publication)
                .list();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getObject("id", UUID.class),
                row.getString("file"),
                Publication.State.valueOf(row.getString("state")),
                row.getString("author"),
                row.getString("author_name"),
                row.getString("comment"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("based_on"),
                row.getString("rolled_back_to"),
                row.getString("xml"),
                row.getString("deployment"),
                row.getString("reason"));
    }
}
