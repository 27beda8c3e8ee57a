package org.atende.desk.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atende.routing.Decision;
import org.atende.routing.Decisions;
import org.atende.ticket.HistoryEntry;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.atende.ticket.Update;
import org.atende.ticket.Verb;
import org.springframework.stereotype.Component;

/** Shows what was done to a ticket together with the rules by which it was done. */
@Component
class HistoryViews {

    private static final Set<String> ROUTED = Set.of(Update.OPENED.name(), Verb.TRANSFER.name());
    private static final Set<String> CHOSEN = Set.of(Update.CHOSEN.name(), Update.UNCHOSEN.name());

    private final Tickets tickets;
    private final Decisions decisions;

    HistoryViews(Tickets tickets, Decisions decisions) {
        this.tickets = tickets;
        this.decisions = decisions;
    }

    List<HistoryView> of(Ticket ticket) {
        List<Decision> taken = decisions.of(ticket.number().value());
        List<List<Decision>> rounds = rounds(taken);
        List<HistoryView> views = new ArrayList<>();
        int routed = 0;
        for (HistoryEntry entry : tickets.history(ticket)) {
            boolean asked = ROUTED.contains(entry.what()) && routed < rounds.size();
            views.add(HistoryView.of(
                    entry,
                    asked ? rounds.get(routed++) : CHOSEN.contains(entry.what()) ? choice(taken, entry) : List.of()));
        }
        return views;
    }

    /** The newest choice that was made by then. */
    private static List<Decision> choice(List<Decision> taken, HistoryEntry entry) {
        return taken.stream()
                .filter(decision -> decision.table().equals(Decisions.ASSIGNMENT))
                .filter(decision -> !decision.decidedAt().isAfter(entry.at()))
                .reduce((one, later) -> later)
                .stream()
                .toList();
    }

    /** Each time a ticket is routed, each table is asked once. */
    private static List<List<Decision>> rounds(List<Decision> taken) {
        List<List<Decision>> rounds = new ArrayList<>();
        Map<String, Integer> asked = new HashMap<>();
        for (Decision decision : taken) {
            if (decision.ledTo().equals(Decisions.ROUTING)) {
                int round = asked.merge(decision.table(), 1, Integer::sum);
                while (rounds.size() < round) {
                    rounds.add(new ArrayList<>());
                }
                rounds.get(round - 1).add(decision);
            }
        }
        return rounds;
    }
}
