package org.atende.desk.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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
    private static final Set<String> LOOKED_AFTER = Set.of(Update.WARNED.name(), Update.ESCALATED.name());

    private final Tickets tickets;
    private final Decisions decisions;

    HistoryViews(Tickets tickets, Decisions decisions) {
        this.tickets = tickets;
        this.decisions = decisions;
    }

    List<HistoryView> of(Ticket ticket) {
        List<Decision> taken = decisions.of(ticket.number().value());
        Iterator<List<Decision>> routings = rounds(taken).iterator();
        Iterator<List<Decision>> escalations = escalations(taken).iterator();
        List<HistoryView> views = new ArrayList<>();
        for (HistoryEntry entry : tickets.history(ticket)) {
            List<Decision> reasons = CHOSEN.contains(entry.what())
                    ? choice(taken, entry)
                    : ROUTED.contains(entry.what())
                            ? next(routings)
                            : LOOKED_AFTER.contains(entry.what()) ? next(escalations) : List.of();
            views.add(HistoryView.of(entry, reasons));
        }
        return views;
    }

    private static List<Decision> next(Iterator<List<Decision>> rounds) {
        return rounds.hasNext() ? rounds.next() : List.of();
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

    private static List<List<Decision>> escalations(List<Decision> taken) {
        return taken.stream()
                .filter(decision -> decision.ledTo().equals(Decisions.ESCALATION))
                .map(List::of)
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
