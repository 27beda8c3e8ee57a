package org.atende.ticket;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tickets that the current transaction works on, so that service and process change one and the same object. */
@Component
class TicketsAtHand {

    private final TicketRepository tickets;

    TicketsAtHand(TicketRepository tickets) {
        this.tickets = tickets;
    }

    void put(Ticket ticket) {
        current().put(ticket.number(), ticket);
    }

    Optional<Ticket> find(TicketNumber number) {
        return Optional.ofNullable(current().get(number));
    }

    /** The ticket at hand, else loaded and locked until the transaction ends. */
    Ticket lock(TicketNumber number) {
        return current().computeIfAbsent(number, key -> tickets.findLockedByNumber(key.value())
                .orElseThrow(() -> new TicketNotFound(key.value())));
    }

    @SuppressWarnings("unchecked")
    private Map<TicketNumber, Ticket> current() {
        Object bound = TransactionSynchronizationManager.getResource(this);
        return bound != null ? (Map<TicketNumber, Ticket>) bound : bind();
    }

    private Map<TicketNumber, Ticket> bind() {
        Map<TicketNumber, Ticket> tickets = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, tickets);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(TicketsAtHand.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(TicketsAtHand.this, tickets);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(TicketsAtHand.this);
            }
        });
        return tickets;
    }
}
