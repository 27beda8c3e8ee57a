package org.atende.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface HistoryRepository extends Repository<HistoryEntry, UUID> {

    List<HistoryEntry> findByTicketIdOrderByAtAscIdAsc(UUID ticketId);
}
