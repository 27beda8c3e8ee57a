package org.atende.desk.compose;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atende.identity.Language;
import org.atende.mail.content.SafeHtml;
import org.atende.portal.HelpLinks;
import org.atende.ticket.Department;
import org.atende.ticket.InvalidRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desk's ready-made answers. */
@Component
class CannedReplies {

    private final JdbcClient jdbc;
    private final HelpLinks help;
    private final Clock clock;

    CannedReplies(JdbcClient jdbc, HelpLinks help, Clock clock) {
        this.jdbc = jdbc;
        this.help = help;
        this.clock = clock;
    }

    List<CannedReply> all() {
        return jdbc.sql("SELECT * FROM canned_reply ORDER BY LOWER(title), language, id")
                .query((row, number) -> reply(row))
                .list();
    }

    Optional<CannedReply> find(UUID id) {
        return all().stream().filter(reply -> reply.id().equals(id)).findFirst();
    }

    /** @throws InvalidRequest if it lacks something, or names a placeholder that nobody fills, or a help page that customers don't see */
    CannedReply create(CannedReply reply, String by) {
        CannedReply sound = sound(UUID.randomUUID(), reply);
        jdbc.sql(
                        """
                        INSERT INTO canned_reply (title, department, language, html, updated_by, updated_at, id)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(sound.title(), department(sound), sound.language().name(), sound.html(), by, now(), sound.id())
                .update();
        return sound;
    }

    /** False if there is none with its id. */
    boolean change(CannedReply reply, String by) {
        CannedReply sound = sound(reply.id(), reply);
        return jdbc.sql(
                                """
                                UPDATE canned_reply SET title = ?, department = ?, language = ?, html = ?,
                                    updated_by = ?, updated_at = ? WHERE id = ?""")
                        .params(
                                sound.title(),
                                department(sound),
                                sound.language().name(),
                                sound.html())
                        .params(by, now(), sound.id())
                        .update()
                == 1;
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM canned_reply WHERE id = ?").param(id).update();
    }

    private CannedReply sound(UUID id, CannedReply reply) {
        RichText words = RichText.of(reply.html() == null ? "" : reply.html());
        if (reply.title() == null || reply.title().isBlank()) {
            throw new InvalidRequest("title", "must not be empty");
        }
        if (words.text().isBlank()) {
            throw new InvalidRequest("html", "must not be empty");
        }
        List<String> unknown =
                Placeholders.unknownIn(words.text(), help.in(reply.language()).keySet());
        if (!unknown.isEmpty()) {
            throw new InvalidRequest(
                    "html",
                    "has placeholders that nobody fills: %s; known are %s, and %s for a help page that customers see"
                            .formatted(unknown, Placeholders.KNOWN, Placeholders.article("name-in-the-address")));
        }
        String html = SafeHtml.sanitise(reply.html());
        return new CannedReply(id, reply.title().strip(), reply.department(), reply.language(), html);
    }

    private static String department(CannedReply reply) {
        return reply.department() == null ? null : reply.department().name();
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static CannedReply reply(ResultSet row) throws SQLException {
        String department = row.getString("department");
        return new CannedReply(
                row.getObject("id", UUID.class),
                row.getString("title"),
                department == null ? null : Department.valueOf(department),
                Language.valueOf(row.getString("language")),
                row.getString("html"));
    }
}
