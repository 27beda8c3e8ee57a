package org.atende.portal;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.atende.attachment.Attachments;
import org.atende.attachment.NewFile;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What guests wrote, kept until they have shown that the address is theirs. */
@Component
@Transactional
class TicketDrafts {

    private static final NoArgGenerator IDS = Generators.randomBasedGenerator();

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final PortalSettings settings;
    private final Clock clock;

    TicketDrafts(JdbcClient jdbc, Attachments attachments, PortalSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.settings = settings;
        this.clock = clock;
    }

    UUID keep(TicketForm form, List<NewFile> files) {
        UUID id = IDS.generate();
        jdbc.sql(
                        """
                        insert into ticket_draft (id, email, name, subject, text, department, priority, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, form.email().strip().toLowerCase(Locale.ROOT), form.name(), form.subject(), form.text())
                .params(form.department(), form.priority(), Timestamp.from(clock.instant()))
                .update();
        attachments.keep(id, files);
        return id;
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("select * from ticket_draft where id = ?")
                .param(id)
                .query((row, n) -> new Draft(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getString("name"),
                        row.getString("subject"),
                        row.getString("text"),
                        Department.valueOf(row.getString("department")),
                        Priority.valueOf(row.getString("priority")),
                        row.getTimestamp("created_at").toInstant()))
                .optional();
    }

    /** The draft has become a ticket: its files now stand on that ticket's first message. */
    void became(Draft draft, UUID message) {
        attachments.pass(draft.id(), message);
        delete(draft.id());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    public void forget() {
        Timestamp oldest = Timestamp.from(clock.instant().minus(settings.draftLifetime()));
        jdbc.sql("select id from ticket_draft where created_at < ?")
                .param(oldest)
                .query(UUID.class)
                .list()
                .forEach(id -> {
                    attachments.forget(id);
                    delete(id);
                });
    }

    private void delete(UUID id) {
        jdbc.sql("delete from ticket_draft where id = ?").param(id).update();
    }
}
