package org.atende.mail.incoming;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.atende.mail.raw.Text;
import org.atende.ticket.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which ticket of ours is which ticket of another system, so that its mails stay in one. */
@Component
class ForeignTickets {

    private final JdbcClient jdbc;
    private final Clock clock;

    ForeignTickets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The ticket that this writer's number means.
     *
     * @param machine whether a machine writes: then all addresses of its domain are one system; people who merely share a
     *     mail service are not
     */
    Optional<TicketNumber> find(String foreignId, String writer, boolean machine) {
        return jdbc
                .sql(
                        """
                        SELECT ticket_number FROM mail_foreign_ticket
                        WHERE domain = :domain AND foreign_id = :id AND (:machine OR writer = :writer)
                        ORDER BY CASE WHEN writer = :writer THEN 0 ELSE 1 END, since LIMIT 1""")
                .param("domain", domain(writer))
                .param("id", foreignId)
                .param("machine", machine)
                .param("writer", lower(writer))
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .flatMap(TicketNumber::parse);
    }

    /** From now on this writer's number means this ticket. */
    void remember(String foreignId, String writer, TicketNumber number) {
        int known = jdbc.sql(
                        """
                        UPDATE mail_foreign_ticket SET ticket_number = ?
                        WHERE domain = ? AND foreign_id = ? AND writer = ?""")
                .params(number.value(), domain(writer), foreignId, lower(writer))
                .update();
        if (known == 0) {
            jdbc.sql("INSERT INTO mail_foreign_ticket (domain, foreign_id, writer, ticket_number, since)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(domain(writer), foreignId, lower(writer), number.value())
                    .param(clock.instant().atOffset(UTC))
                    .update();
        }
    }

    private static String domain(String address) {
        return Text.line(lower(address).replaceFirst(".*@", ""), 255);
    }

    private static String lower(String address) {
        return Text.line(address.toLowerCase(Locale.ROOT), 320);
    }
}
