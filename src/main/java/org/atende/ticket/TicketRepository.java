package org.atende.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface TicketRepository extends Repository<Ticket, UUID> {

    Ticket save(Ticket ticket);

    @Query("SELECT COUNT(*) > 0 FROM ticket WHERE number = :number")
    boolean existsByNumber(String number);

    Optional<Ticket> findById(UUID id);

    List<Ticket> findAllById(Iterable<UUID> ids);

    @Query("SELECT * FROM ticket WHERE number = :number")
    Optional<Ticket> findByNumber(String number);

    /** Everything that changes a ticket waits its turn here, so that customer and agent never overwrite each other. */
    @Query("SELECT * FROM ticket WHERE number = :number FOR UPDATE")
    Optional<Ticket> findLockedByNumber(String number);
}
