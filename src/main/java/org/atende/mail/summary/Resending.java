package org.atende.mail.summary;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atende.mail.Delivery;
import org.atende.mail.Delivery.State;
import org.atende.mail.suppression.Suppressions;
import org.atende.mail.trust.ReplyTokens;
import org.atende.ticket.Actor;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.NotYours;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a summary once more, because an agent wants it to. */
@Service
class Resending {

    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();
    private final JdbcAggregateOperations rows;
    private final SummaryProcess process;
    private final Suppressions suppressions;
    private final ReplyTokens tokens;
    private final Tickets tickets;
    private final Clock clock;

    Resending(
            JdbcAggregateOperations rows,
            SummaryProcess process,
            Suppressions suppressions,
            ReplyTokens tokens,
            Tickets tickets,
            Clock clock) {
        this.rows = rows;
        this.process = process;
        this.suppressions = suppressions;
        this.tokens = tokens;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * Queues the same words again as a mail of its own, whatever the limits; empty if there is no such summary.
     *
     * @throws NotYours if the agent does not work on its ticket
     * @throws NotAllowed if it is still queued, or its recipient gets no mail
     */
    @Transactional
    Optional<Delivery> again(UUID id, Actor by) {
        return Optional.ofNullable(rows.findById(id, Summary.class)).map(summary -> again(summary, by));
    }

    private Delivery again(Summary summary, Actor by) {
        Ticket ticket = tickets.all(List.of(summary.ticketId())).get(0);
        tickets.requireWork(ticket, by);
        requireSendable(summary);
        UUID id = ids.generate();
        String mailId = tokens.messageId(ticket.number().value(), summary.recipient(), id.toString());
        Summary again = rows.insert(summary.again(id, mailId, clock.instant()));
        process.start(ticket.number().value(), id);
        return new Delivery(id, again.recipient(), again.state(), again.stateAt(), null);
    }

    private void requireSendable(Summary summary) {
        if (summary.state() == State.QUEUED) {
            throw new NotAllowed("The mail is still on its way.");
        }
        if (suppressions.find(summary.recipient()).isPresent()) {
            throw new NotAllowed("%s gets no mail; lift that first.".formatted(summary.recipient()));
        }
    }
}
