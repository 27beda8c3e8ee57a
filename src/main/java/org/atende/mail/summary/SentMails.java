package org.atende.mail.summary;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atende.mail.Delivery.State;
import org.atende.mail.trust.OwnMark;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the mails that the desk sent by the marks that it put on them. */
@Component
public class SentMails {

    private final JdbcClient jdbc;
    private final JdbcAggregateOperations rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SentMails(JdbcClient jdbc, JdbcAggregateOperations rows, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** To whom the marked mail went, as the desk itself knows it, whatever a report says. */
    public Optional<String> recipient(UUID ticketId, OwnMark mark) {
        return jdbc
                .sql("SELECT DISTINCT recipient FROM mail_summary WHERE ticket_id = ?")
                .param(ticketId)
                .query(String.class)
                .list()
                .stream()
                .filter(mark.wentTo())
                .findFirst();
    }

    /**
     * Notes that a mail came back: the one with this Message-ID, or the last one to this recipient.
     *
     * @param mailId null where the report does not name it
     */
    public void bounced(UUID ticketId, String recipient, String mailId, String words) {
        sent(ticketId, recipient, mailId)
                .or(() -> sent(ticketId, recipient, null))
                .map(id -> rows.findById(id, Summary.class))
                .ifPresent(summary -> {
                    rows.update(summary.stopped(State.BOUNCED, clock.instant(), words));
                    events.publishEvent(new SummaryMoved(summary.id(), State.BOUNCED));
                });
    }

    private Optional<UUID> sent(UUID ticketId, String recipient, String mailId) {
        List<UUID> found = jdbc.sql(
                        """
                        SELECT id FROM mail_summary WHERE ticket_id = :ticket AND recipient = :recipient
                        AND state = 'SENT' AND (:anyMail OR LOWER(mail_id) = LOWER(:mailId))
                        ORDER BY sent_at DESC LIMIT 1""")
                .param("ticket", ticketId)
                .param("recipient", recipient)
                .param("anyMail", mailId == null)
                .param("mailId", mailId == null ? "" : mailId)
                .query(UUID.class)
                .list();
        return found.stream().findFirst();
    }
}
