package org.atende.desk.beside;

import static java.util.Comparator.comparingDouble;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atende.ticket.Actor;
import org.atende.ticket.Status;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for the words of the subject in everything that was said on closed tickets, by PostgreSQL's full-text index. A word
 * that few tickets hold counts for more; of one that many hold only some are looked at, so that a million tickets cost no more
 * than ten thousand.
 */
class SimilarByWords implements SimilarTickets {

    private static final int HOLDERS = 300;
    private static final int CANDIDATES = 30;

    /** The index gives up to about so many of a word's tickets, any of them, instead of reading them all. */
    private static final String SOME_SUFFICE = "SELECT set_config('gin_fuzzy_search_limit', '2000', TRUE)";

    private static final String NEAREST =
            """
            WITH held AS MATERIALIZED (
                SELECT asked.word, holder.ticket_id
                FROM unnest(string_to_array(:words, ' ')) AS asked (word)
                CROSS JOIN LATERAL (
                    SELECT s.ticket_id FROM ticket_search s WHERE s.words @@ search_word(asked.word) LIMIT :holders
                ) holder
            ), weight AS (
                SELECT word, 1.0 / count(*) AS weight FROM held GROUP BY word
            )
            SELECT t.id, t.subject, sum(w.weight) AS weight
            FROM held h
            JOIN weight w ON w.word = h.word
            JOIN ticket t ON t.id = h.ticket_id
            WHERE t.department = :department AND t.status = :closed AND t.id <> :id
            GROUP BY t.id, t.subject, t.created_at
            ORDER BY weight DESC, t.created_at DESC
            LIMIT :most""";

    private final JdbcClient jdbc;
    private final Tickets tickets;

    SimilarByWords(JdbcClient jdbc, Tickets tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ticket> to(Ticket ticket, Actor reader, int most) {
        Set<String> wanted = SubjectWords.of(ticket.subject());
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<UUID> nearest = candidates(ticket, wanted).stream()
                .sorted(comparingDouble((Near near) -> near.weightFor(wanted)).reversed())
                .limit(most)
                .map(Near::id)
                .toList();
        Map<UUID, Ticket> found = tickets.all(nearest).stream().collect(toMap(Ticket::id, identity()));
        return nearest.stream().map(found::get).filter(reader::mayRead).toList();
    }

    private List<Near> candidates(Ticket ticket, Set<String> wanted) {
        jdbc.sql(SOME_SUFFICE).query(String.class).single();
        return jdbc.sql(NEAREST)
                .param("words", String.join(" ", wanted))
                .param("holders", HOLDERS)
                .param("department", ticket.department().name())
                .param("closed", Status.CLOSED.name())
                .param("id", ticket.id())
                .param("most", CANDIDATES)
                .query(Near.class)
                .list();
    }

    private record Near(UUID id, String subject, double weight) {

        /** What a ticket is called says more of it than what somebody said by the way. */
        double weightFor(Set<String> wanted) {
            return weight
                    * (1
                            + SubjectWords.of(subject).stream()
                                    .filter(wanted::contains)
                                    .count());
        }
    }
}
