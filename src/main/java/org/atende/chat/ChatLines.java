package org.atende.chat;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atende.attachment.Attachment;
import org.atende.attachment.Attachments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the chats, in their order. */
@Component
class ChatLines {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Attachments attachments;

    ChatLines(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    void add(UUID ticket, int seq, String line, UUID message, boolean files) {
        jdbc.sql("insert into chat_line (ticket_id, seq, line, message_id, files) values (?, ?, ?, ?, ?)")
                .params(ticket, seq, line, message, files)
                .update();
    }

    /** The place of a line that is there already. */
    Optional<Integer> find(UUID ticket, String line) {
        return jdbc.sql("select seq from chat_line where ticket_id = ? and line = ?")
                .params(ticket, line)
                .query(Integer.class)
                .optional();
    }

    boolean holds(UUID ticket, UUID message) {
        return jdbc.sql("select count(*) from chat_line where ticket_id = ? and message_id = ?")
                        .params(ticket, message)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What was said after a place; some of it if it is much. */
    List<Line> after(UUID ticket, int seq) {
        List<Row> rows = jdbc.sql(
                        """
                        select l.seq, l.line, l.files, m.id, m.author_role, m.author_name, m.text, m.created_at
                        from chat_line l join message m on m.id = l.message_id
                        where l.ticket_id = ? and l.seq > ? order by l.seq limit %d"""
                                .formatted(AT_ONCE))
                .params(ticket, seq)
                .query(ChatLines::row)
                .list();
        List<UUID> withFiles =
                rows.stream().filter(Row::files).map(Row::message).toList();
        Map<UUID, List<Attachment>> files = withFiles.isEmpty()
                ? Map.of()
                : attachments.of(withFiles).stream().collect(groupingBy(Attachment::owner));
        return rows.stream()
                .map(row -> row.with(files.getOrDefault(row.message(), List.of())))
                .toList();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getInt("seq"),
                row.getString("line"),
                row.getBoolean("files"),
                row.getObject("id", UUID.class),
                row.getString("author_role").equals("CUSTOMER"),
                row.getString("author_name"),
                row.getString("text"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private record Row(
            int seq, String line, boolean files, UUID message, boolean mine, String author, String text, Instant at) {

        Line with(List<Attachment> attached) {
            List<Line.File> named = attached.stream()
                    .map(file -> new Line.File(file.id(), file.name(), file.size()))
                    .toList();
            return new Line(seq, line, mine, author, text, at, named);
        }
    }
}
