package org.atende.desk.compose;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atende.attachment.FileNames;
import org.atende.attachment.FileTypes;
import org.atende.attachment.NewFile;
import org.atende.mail.scan.VirusScan;
import org.atende.ticket.InvalidRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The files that agents have brought and not sent yet; each is its agent's alone. */
@Component
class AgentUploads {

    private final JdbcClient jdbc;
    private final VirusScan scan;
    private final ComposeSettings settings;
    private final Clock clock;

    AgentUploads(JdbcClient jdbc, VirusScan scan, ComposeSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.scan = scan;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes a file that an agent brings.
     *
     * @throws InvalidRequest if the virus scanner refuses it
     */
    Upload take(String agent, String name, byte[] content) {
        require(content.length, settings.maxFileSize(), "A file may have %s at most.");
        scan.virusIn(content).ifPresent(virus -> {
            throw new InvalidRequest("file", "was refused by the virus scanner: " + virus);
        });
        return keep(agent, name, content);
    }

    /** Keeps a file under a safe name and its true type. */
    Upload keep(String agent, String name, byte[] content) {
        String safe = FileNames.safe(name, "attachment");
        Upload upload = new Upload(UUID.randomUUID(), safe, FileTypes.of(content, safe), content.length);
        jdbc.sql(
                        """
                        INSERT INTO upload (id, agent, name, type, size, content, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(upload.id(), agent, upload.name(), upload.type(), upload.size(), content)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return upload;
    }

    List<Upload> of(Collection<UUID> ids, String agent) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Upload> found = jdbc.sql("SELECT id, name, type, size FROM upload WHERE id IN (:ids) AND agent = :agent")
                .param("ids", ids)
                .param("agent", agent)
                .query(Upload.class)
                .list();
        return ids.stream()
                .flatMap(id -> found.stream().filter(upload -> upload.id().equals(id)))
                .toList();
    }

    /** The files, which from now on belong to a message. */
    List<NewFile> take(Collection<UUID> ids, String agent) {
        List<Upload> uploads = of(new LinkedHashSet<>(ids), agent);
        if (uploads.size() < new LinkedHashSet<>(ids).size()) {
            throw new InvalidRequest("attachments", "names a file that is no longer there; bring it again");
        }
        long total = uploads.stream().mapToLong(Upload::size).sum();
        require(total, settings.maxTotalSize(), "All files together may have %s at most.");
        List<NewFile> files = uploads.stream()
                .map(upload -> new NewFile(upload.name(), upload.type(), content(upload.id()), null, false))
                .toList();
        uploads.forEach(upload -> delete(upload.id(), agent));
        return files;
    }

    private static void require(long size, DataSize most, String sentence) {
        if (size > most.toBytes()) {
            throw new TooLarge(sentence.formatted(most.toMegabytes() + " MB"));
        }
    }

    Optional<Upload> find(UUID id, String agent) {
        return of(List.of(id), agent).stream().findFirst();
    }

    byte[] content(UUID id) {
        return jdbc.sql("SELECT content FROM upload WHERE id = ?")
                .param(id)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    void delete(UUID id, String agent) {
        jdbc.sql("DELETE FROM upload WHERE id = ? AND agent = ?")
                .params(id, agent)
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    public void sweep() {
        jdbc.sql(
                        """
                        DELETE FROM upload u WHERE created_at < ? AND NOT EXISTS
                            (SELECT 1 FROM draft d WHERE d.agent = u.agent
                             AND d.files LIKE CONCAT('%', CAST(u.id AS VARCHAR(36)), '%'))""")
                .param(clock.instant().minus(settings.keepUploads()).atOffset(ZoneOffset.UTC))
                .update();
    }
}
