package org.atende.mail.summary;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atende.mail.Delivery.State;
import org.atende.mail.UnsentMails;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.Update;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredUnsentMails implements UnsentMails {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredUnsentMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean withdraw(UUID message) {
        List<String> states = jdbc.sql("SELECT state FROM mail_summary WHERE message = ? FOR UPDATE")
                .param(message)
                .query(String.class)
                .list();
        if (states.stream().anyMatch(state -> !state.equals(State.QUEUED.name()))) {
            throw new NotAllowed("The mail has left already. Write another answer.");
        }
        jdbc.sql("UPDATE mail_summary SET state = ?, state_at = ? WHERE message = ?")
                .params(State.WITHDRAWN.name(), clock.instant().atOffset(UTC), message)
                .update();
        return !states.isEmpty();
    }

    /**
     * Lets the mails that would tell of a merge never leave; not those that have left, or are leaving at this moment.
     *
     * @param ticket the one that was merged
     * @return their recipients
     */
    Set<String> withdrawMerge(UUID ticket) {
        List<Waiting> waiting = jdbc.sql(
                        """
                        SELECT s.id, s.recipient FROM mail_summary s
                        WHERE s.message IN (SELECT m.id FROM message m WHERE m.ticket_id = ? AND m.kind = 'SYSTEM')
                          AND s.what = ? AND s.state = ?
                        FOR UPDATE SKIP LOCKED""")
                .params(ticket, Update.MERGED.name(), State.QUEUED.name())
                .query(Waiting.class)
                .list();
        for (Waiting mail : waiting) {
            jdbc.sql("UPDATE mail_summary SET state = ?, state_at = ? WHERE id = ?")
                    .params(State.WITHDRAWN.name(), clock.instant().atOffset(UTC), mail.id())
                    .update();
        }
        return waiting.stream().map(Waiting::recipient).collect(Collectors.toSet());
    }

    private record Waiting(UUID id, String recipient) {}

    /** Holds the summary for this transaction; false if it is no longer to be sent. */
    boolean hold(UUID summary) {
        return jdbc.sql("SELECT state FROM mail_summary WHERE id = ? FOR UPDATE")
                .param(summary)
                .query(String.class)
                .single()
                .equals(State.QUEUED.name());
    }
}
