package org.atende.desk.beside;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atende.ticket.Actor;
import org.atende.ticket.Status;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares subjects with those of the department's newest closed tickets; a word that few share counts for more. */
class SimilarBySubject implements SimilarTickets {

    private static final int LOOKED_AT = 500;

    private final JdbcClient jdbc;
    private final Tickets tickets;

    SimilarBySubject(JdbcClient jdbc, Tickets tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    @Override
    public List<Ticket> to(Ticket ticket, Actor reader, int most) {
        Set<String> wanted = SubjectWords.of(ticket.subject());
        List<Closed> sharing = newestClosed(ticket).stream()
                .map(closed -> closed.keeping(wanted))
                .filter(closed -> !closed.words().isEmpty())
                .toList();
        Map<String, Long> known =
                sharing.stream().flatMap(closed -> closed.words().stream()).collect(groupingBy(identity(), counting()));
        List<UUID> nearest = sharing.stream()
                .sorted(comparing((Closed closed) -> closed.weight(known)).reversed())
                .limit(most)
                .map(Closed::id)
                .toList();
        return inOrder(nearest).stream().filter(reader::mayRead).toList();
    }

    private List<Closed> newestClosed(Ticket ticket) {
        return jdbc.sql(
                        """
                        SELECT id, subject FROM ticket WHERE department = :department AND status = :closed AND id <> :id
                        ORDER BY created_at DESC, id DESC LIMIT :most""")
                .param("department", ticket.department().name())
                .param("closed", Status.CLOSED.name())
                .param("id", ticket.id())
                .param("most", LOOKED_AT)
                .query((row, place) ->
                        new Closed(row.getObject("id", UUID.class), SubjectWords.of(row.getString("subject"))))
                .list();
    }

    private List<Ticket> inOrder(List<UUID> ids) {
        Map<UUID, Ticket> found = tickets.all(ids).stream().collect(toMap(Ticket::id, identity()));
        return ids.stream().map(found::get).toList();
    }

    private record Closed(UUID id, Set<String> words) {

        Closed keeping(Set<String> wanted) {
            return new Closed(id, words.stream().filter(wanted::contains).collect(toUnmodifiableSet()));
        }

        double weight(Map<String, Long> known) {
            return words.stream().mapToDouble(word -> 1.0 / known.get(word)).sum();
        }
    }
}
