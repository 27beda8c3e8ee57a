package org.atende.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everyone who has ever written to the desk. */
public interface Customers {

    /**
     * The customer with this address, made known when they write for the first time. Call it before a transaction
     * begins: a new customer is committed at once, so that two first mails of one person cannot collide.
     *
     * @param name what the mail or form gave, may be null
     * @param language what the mail or form asked for, may be null: then the desk's first language
     */
    Customer known(String email, String name, Language language);

    Optional<Customer> find(String email);

    Optional<Customer> find(UUID id);

    /** From now on the desk writes to this customer in this language. */
    void prefers(UUID id, Language language);

    /** What a customer says of themselves; in this language they are written to, and see the pages. */
    void introduce(UUID id, String name, Language language);

    /** Several at once, in no particular order; ids that are not there are left out. */
    List<Customer> all(Collection<UUID> ids);
}
