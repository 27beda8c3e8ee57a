package org.atende.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredAttachments implements Attachments {

    private final JdbcClient jdbc;

    StoredAttachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void keep(UUID owner, List<NewFile> files) {
        for (int position = 0; position < files.size(); position++) {
            NewFile file = files.get(position);
            String sha256 = sha256(file.content());
            keepBlob(sha256, file.content());
            jdbc.sql(
                            """
                            INSERT INTO attachment (id, owner, position, name, type, size, sha256, content_id, inline)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(UUID.randomUUID(), owner, position, file.name(), file.type(), file.content().length)
                    .params(sha256, file.contentId(), file.inline())
                    .update();
        }
    }

    /** Two transactions may keep the same new content at once: then one fails on the key and is tried again as a whole. */
    private void keepBlob(String sha256, byte[] content) {
        boolean known = jdbc.sql("SELECT COUNT(*) FROM attachment_blob WHERE sha256 = ?")
                .param(sha256)
                .query(Boolean.class)
                .single();
        if (!known) {
            jdbc.sql("INSERT INTO attachment_blob (sha256, content) VALUES (?, ?)")
                    .params(sha256, content)
                    .update();
        }
    }

    @Override
    public List<Attachment> of(Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT * FROM attachment WHERE owner IN (:owners) ORDER BY owner, position")
                .param("owners", owners)
                .query(Attachment.class)
                .list();
    }

    @Override
    public Optional<Attachment> find(UUID id) {
        return jdbc.sql("SELECT * FROM attachment WHERE id = ?")
                .param(id)
                .query(Attachment.class)
                .optional();
    }

    @Override
    public byte[] content(Attachment attachment) {
        return jdbc.sql("SELECT content FROM attachment_blob WHERE sha256 = ?")
                .param(attachment.sha256())
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    @Override
    public void pass(UUID from, UUID to) {
        jdbc.sql("UPDATE attachment SET owner = ? WHERE owner = ?")
                .params(to, from)
                .update();
    }

    @Override
    @Transactional
    public void forget(UUID owner) {
        List<Attachment> files = of(List.of(owner));
        jdbc.sql("DELETE FROM attachment WHERE owner = ?").param(owner).update();
        for (Attachment file : files) {
            jdbc.sql(
                            """
                            DELETE FROM attachment_blob
                            WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = attachment_blob.sha256)""")
                    .param(file.sha256())
                    .update();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
