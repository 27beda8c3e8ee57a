package org.atende.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface MessageRepository extends Repository<Message, UUID> {

    List<Message> findByTicketIdOrderByCreatedAtAscIdAsc(UUID ticketId);

    @Query(
            """
            WITH RECURSIVE whole (id, number) AS (
                SELECT id, number FROM ticket WHERE id = :ticket
                UNION ALL
                SELECT t.id, t.number FROM ticket t JOIN whole w ON t.merged_into = w.number)
            SELECT m.* FROM message m WHERE m.ticket_id IN (SELECT id FROM whole) ORDER BY m.created_at, m.id""")
    List<Message> findWithMerged(UUID ticket);

    @Modifying
    @Query("UPDATE message SET ticket_id = :ticket WHERE id IN (:messages)")
    void move(List<UUID> messages, UUID ticket);

    Optional<Message> findFirstByMailIdOrderByCreatedAtDesc(String mailId);

    Optional<Message> findById(UUID id);
}
