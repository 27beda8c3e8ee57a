package org.atende.mail.summary;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stops what looks like two machines talking to each other, whatever they look like otherwise. */
@Component
class SendingLimits {

    /** The newest are counted, and of those only the ones are fetched at which a limit ends. */
    private static final String NEWEST =
            """
            SELECT number, sent_at FROM (
                SELECT sent_at, ROW_NUMBER() OVER (ORDER BY sent_at DESC) AS number FROM mail_summary
                WHERE recipient = :recipient %s AND sent_at > :since ORDER BY sent_at DESC LIMIT :most) newest
            WHERE number IN (:numbers)""";

    private final JdbcClient jdbc;
    private final List<Limit> aboutOneTicket;
    private final Map<Summary.Audience, List<Limit>> inAll = new EnumMap<>(Summary.Audience.class);
    private final Clock clock;

    SendingLimits(JdbcClient jdbc, LimitSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.aboutOneTicket = settings.aboutOneTicket();
        for (Summary.Audience audience : Summary.Audience.values()) {
            inAll.put(audience, settings.to(audience));
        }
        this.clock = clock;
    }

    /** Which limit one more mail would pass, in a sentence. */
    Optional<String> passedBy(Summary summary) {
        return passed(aboutOneTicket, summary.recipient(), summary.ticketId())
                .map(limit -> "More than %s to %s about this ticket.".formatted(limit, summary.recipient()))
                .or(() -> passed(inAll.get(summary.audience()), summary.recipient(), null)
                        .map(limit -> "More than %s to %s.".formatted(limit, summary.recipient())));
    }

    boolean isHolding(Summary summary) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) > 0 FROM mail_summary
                        WHERE ticket_id = ? AND recipient = ? AND state = 'HELD'""")
                .params(summary.ticketId(), summary.recipient())
                .query(Boolean.class)
                .single();
    }

    private Optional<Limit> passed(List<Limit> limits, String recipient, UUID ticket) {
        Instant now = clock.instant();
        Map<Integer, Instant> sent = sent(limits, recipient, ticket, now);
        return limits.stream()
                .filter(limit -> sent.containsKey(limit.most()))
                .filter(limit -> sent.get(limit.most()).isAfter(now.minus(limit.within())))
                .findFirst();
    }

    /** When the last of as many as each limit counts was sent, by their number. */
    private Map<Integer, Instant> sent(List<Limit> limits, String recipient, UUID ticket, Instant now) {
        Duration longest = limits.stream()
                .map(Limit::within)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Integer> numbers = limits.stream().map(Limit::most).toList();
        Map<Integer, Instant> sent = new HashMap<>();
        jdbc.sql(NEWEST.formatted(ticket == null ? "" : "AND ticket_id = :ticket"))
                .param("recipient", recipient)
                .param("ticket", ticket)
                .param("since", now.minus(longest).atOffset(UTC))
                .param("most", Collections.max(numbers))
                .param("numbers", numbers)
                .query(row -> {
                    sent.put(
                            row.getInt(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return sent;
    }
}
