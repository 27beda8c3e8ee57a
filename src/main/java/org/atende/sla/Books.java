package org.atende.sla;

import java.util.Optional;
import java.util.UUID;
import org.atende.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Each ticket's book: the copy on its row, else what its ledger says. */
@Component
class Books {

    private final Ledger ledger;
    private final Reckoning reckoning;

    Books(Ledger ledger, Reckoning reckoning) {
        this.ledger = ledger;
        this.reckoning = reckoning;
    }

    Book of(Ticket ticket) {
        return ticket.promises() == null ? reckoning.book(ledger.of(ticket.id())) : BookText.read(ticket.promises());
    }

    /** A promise as it stood when an answer met it, before that was said; empty if the answer met none. */
    Optional<Account> before(Ticket ticket, UUID answer) {
        return reckoning.before(ledger.of(ticket.id()), answer);
    }
}
