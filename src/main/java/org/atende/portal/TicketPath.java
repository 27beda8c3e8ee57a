package org.atende.portal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.atende.ticket.HistoryEntry;
import org.atende.ticket.Status;

/** Where a ticket has been and where it stands, as a line of stations: from the queue to the end, with its last detour. */
record TicketPath(List<Station> stations) {

    private static final int GAP = 150;
    private static final int MARGIN = 60;

    static TicketPath of(Status now, List<HistoryEntry> history) {
        Set<Status> been = new LinkedHashSet<>(Set.of(Status.IN_QUEUE));
        history.stream().map(HistoryEntry::toStatus).filter(to -> to != null).forEach(been::add);
        List<Status> line = new ArrayList<>(List.of(Status.IN_QUEUE, Status.IN_PROGRESS));
        if (now != Status.IN_QUEUE && now != Status.IN_PROGRESS && now != Status.CLOSED) {
            line.add(now);
        }
        line.add(Status.CLOSED);
        int at = line.indexOf(now);
        List<Station> stations = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            boolean passed = i < at && (been.contains(line.get(i)) || i == 0);
            stations.add(new Station(line.get(i), MARGIN + GAP * i, passed, i == at, i > at));
        }
        return new TicketPath(stations);
    }

    public int width() {
        return 2 * MARGIN + GAP * (stations.size() - 1);
    }

    public int here() {
        return stations.stream().filter(Station::here).findFirst().orElseThrow().x();
    }

    public int end() {
        return stations.get(stations.size() - 1).x();
    }

    /** @param x its place in the drawing */
    record Station(Status status, int x, boolean passed, boolean here, boolean ahead) {}
}
