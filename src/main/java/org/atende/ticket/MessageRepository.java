package org.atende.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MessageRepository extends Repository<Message, UUID> {

    List<Message> findByTicketIdOrderByCreatedAtAscIdAsc(UUID ticketId);

    Optional<Message> findFirstByMailIdOrderByCreatedAtDesc(String mailId);

    Optional<Message> findById(UUID id);
}
