package org.atende.sla;

import java.util.List;
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
        return ticket.promises() == null ? reckoned(ledger.of(ticket.id())) : BookText.read(ticket.promises());
    }

    Book reckoned(List<Entry> lines) {
        return reckoning.book(lines, none -> null);
    }

    /** A promise as it stood when an answer met it, before that was said; empty if the answer met none. */
    Optional<Account> before(Ticket ticket, UUID answer) {
        List<Entry> lines = ledger.of(ticket.id());
        return lines.stream()
                .filter(line -> answer.equals(line.message()))
                .reduce((first, second) -> second)
                .map(met -> {
                    List<Entry> earlier = lines.subList(0, lines.indexOf(met));
                    Entry last = earlier.stream()
                            .filter(line -> line.isOf(met.promise(), met.round()))
                            .reduce((first, second) -> second)
                            .orElseThrow();
                    return new Account(
                            met.promise(),
                            met.round(),
                            last.state(),
                            met.begunAt(),
                            reckoning.used(earlier, met.promise(), met.round(), met.begunAt()),
                            last.terms(),
                            last.looks());
                });
    }
}
