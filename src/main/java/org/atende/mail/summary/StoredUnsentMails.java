package org.atende.mail.summary;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.atende.mail.Delivery.State;
import org.atende.mail.UnsentMails;
import org.atende.ticket.NotAllowed;
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

    /** Holds the summary for this transaction; false if it is no longer to be sent. */
    boolean hold(UUID summary) {
        return jdbc.sql("SELECT state FROM mail_summary WHERE id = ? FOR UPDATE")
                .param(summary)
                .query(String.class)
                .single()
                .equals(State.QUEUED.name());
    }
}
