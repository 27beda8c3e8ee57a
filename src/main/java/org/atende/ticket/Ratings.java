package org.atende.ticket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atende.identity.customer.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One question after a ticket was closed; whoever has the mail's code may answer it, and change the answer. */
@Component
@Transactional
public class Ratings {

    private static final String PURPOSE = "ticket-rating";
    private static final int LONGEST_COMMENT = 2000;

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Keys keys;
    private final Clock clock;

    Ratings(JdbcClient jdbc, Tickets tickets, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.keys = keys;
        this.clock = clock;
    }

    /** What the mail's link carries: it proves that its bearer was asked about this ticket. */
    public String code(TicketNumber number) {
        return keys.mac(PURPOSE, number.value());
    }

    /**
     * The ticket that a code was made for.
     *
     * @return empty if the code is another ticket's or nobody's
     */
    public Optional<Ticket> asked(TicketNumber number, String code) {
        boolean ours = MessageDigest.isEqual(
                code(number).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII));
        return ours ? Optional.of(tickets.get(number)) : Optional.empty();
    }

    /** @throws NotAllowed while the ticket is open */
    public void rate(Ticket ticket, Rating.Answer answer, String comment) {
        if (ticket.status().isOpen()) {
            throw new NotAllowed("The ticket is open: it can be rated once it is closed.");
        }
        String words = Words.optional(comment).map(String::strip).orElse(null);
        String shortened =
                words != null && words.length() > LONGEST_COMMENT ? words.substring(0, LONGEST_COMMENT) : words;
        jdbc.sql("DELETE FROM ticket_rating WHERE ticket_id = ?")
                .param(ticket.id())
                .update();
        jdbc.sql("INSERT INTO ticket_rating (ticket_id, answer, comment, rated_at) VALUES (?, ?, ?, ?)")
                .params(ticket.id(), answer.name(), shortened, Timestamp.from(clock.instant()))
                .update();
    }

    /** By the tickets' ids; those that nobody has rated are left out. */
    public Map<UUID, Rating> of(Collection<UUID> ids) {
        Map<UUID, Rating> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT * FROM ticket_rating WHERE ticket_id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        found.put(row.getObject("ticket_id", UUID.class), rating(row));
                    });
        }
        return found;
    }

    private static Rating rating(ResultSet row) throws SQLException {
        return new Rating(
                Rating.Answer.valueOf(row.getString("answer")),
                row.getString("comment"),
                row.getTimestamp("rated_at").toInstant());
    }
}
