package org.atende.mail.raw;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps raw mails, in parts that both databases hold. */
@Repository
public class RawMails {

    private static final int PART = 512 * 1024;
    private static final String INSERT = "insert into mail_raw (mail_id, part, bytes) values (?, ?, ?)";
    private static final String SELECT = "select bytes from mail_raw where mail_id = ? order by part";

    private final JdbcTemplate jdbc;

    public RawMails(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the mail within the transaction that is going on. */
    public void keep(UUID id, byte[] raw) {
        if (raw.length <= PART) {
            jdbc.update(INSERT, id, 0, raw);
        } else {
            jdbc.batchUpdate(INSERT, parts(id, raw));
        }
    }

    /** The mail as it came, empty if there is none. */
    public byte[] read(UUID id) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        jdbc.query(
                SELECT,
                row -> {
                    raw.writeBytes(row.getBytes(1));
                },
                id);
        return raw.toByteArray();
    }

    private static List<Object[]> parts(UUID id, byte[] raw) {
        List<Object[]> parts = new ArrayList<>();
        for (int from = 0; from < raw.length; from += PART) {
            byte[] part = Arrays.copyOfRange(raw, from, Math.min(from + PART, raw.length));
            parts.add(new Object[] {id, parts.size(), part});
        }
        return parts;
    }
}
