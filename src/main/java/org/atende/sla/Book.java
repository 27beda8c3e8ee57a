package org.atende.sla;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atende.ticket.Promise;

/**
 * The promises on one ticket, as its ledger leaves them.
 *
 * @param entries how many the ledger has
 * @param escalations how often the ticket was escalated; warnings do not count
 * @param targets by which the next promise is made, null if they were never decided
 */
record Book(int entries, int escalations, Targets targets, Map<Promise, Account> accounts) {

    static final Book EMPTY = new Book(0, 0, null, Map.of());

    Book {
        Map<Promise, Account> copy = new EnumMap<>(Promise.class);
        copy.putAll(accounts);
        accounts = copy;
    }

    Optional<Account> account(Promise promise) {
        return Optional.ofNullable(accounts.get(promise));
    }

    List<Account> owed() {
        return accounts.values().stream().filter(Account::isOwed).toList();
    }

    /** The answer that is owed, if one is. */
    Optional<Account> owedAnswer() {
        return owed().stream()
                .filter(account -> account.promise() != Promise.RESOLUTION)
                .findFirst();
    }

    Collection<Account> all() {
        return accounts.values();
    }
}
