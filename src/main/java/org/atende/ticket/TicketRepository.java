package org.atende.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface TicketRepository extends Repository<Ticket, UUID> {

    Ticket save(Ticket ticket);

    boolean existsByNumber(String number);

    Optional<Ticket> findById(UUID id);

    List<Ticket> findAllById(Iterable<UUID> ids);

    Optional<Ticket> findByNumber(String number);

    /** Everything that changes a ticket waits its turn here, so that customer and agent never overwrite each other. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Ticket> findLockedByNumber(String number);
}
